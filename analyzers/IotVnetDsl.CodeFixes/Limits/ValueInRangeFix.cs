using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Xml;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5004: writes the nearest value of the range in the place of one that is written out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueInRangeFix))]
[Shared]
public sealed class ValueInRangeFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5004"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>()?.Right is { } stated
            && IsWritten(stated)
            && site.Data(FindingData.Nearest) is { } nearest
            && site.DocumentOf(stated) is { } document)
        {
            var words = Words(nearest);
            yield return new Proposal(
                $"Use {words.Replace("global::System.", "")}",
                "IVD5004:nearest",
                [new Edit(document, stated, nearest, current => LibraryNames.Parse(words).WithTriviaFrom(current))]);
        }
    }

    // 30, TimeSpan.FromSeconds(30), new TimeSpan(0, 0, 30): a value that the code computes is not for a fix to replace.
    private static bool IsWritten(ExpressionSyntax value) => value is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax
        || value is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }] }
        || (value is BaseObjectCreationExpressionSyntax { ArgumentList: { } written, Initializer: null } && written.Arguments.All(argument => argument.Expression is LiteralExpressionSyntax));

    private static string Words(string value)
    {
        if (value[0] != 'P')
            return value;
        var duration = XmlConvert.ToTimeSpan(value);
        var (unit, count) = duration.TotalDays % 1 == 0 ? ("Days", duration.TotalDays)
            : duration.TotalHours % 1 == 0 ? ("Hours", duration.TotalHours)
            : duration.TotalMinutes % 1 == 0 ? ("Minutes", duration.TotalMinutes)
            : ("Seconds", duration.TotalSeconds);
        return $"global::System.TimeSpan.From{unit}({count.ToString(CultureInfo.InvariantCulture)})";
    }
}

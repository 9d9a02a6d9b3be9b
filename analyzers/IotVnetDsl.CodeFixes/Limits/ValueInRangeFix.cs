using System.Globalization;
using System.Xml;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5004: writes the nearest value of the range in the place of one that is written out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueInRangeFix))]
[Shared]
public sealed class ValueInRangeFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5004"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        var wrong = Wrong(site).ToArray();
        if (wrong.Length > 0 && site.Data(FindingData.Nearest) is { } nearest && wrong.All(stated => site.DocumentOf(stated) is not null))
        {
            var words = Words(nearest);
            yield return new Proposal(
                $"Use {words.Replace("global::System.", "")}",
                "IVD5004:nearest",
                [.. wrong.Select(stated => new Edit(site.DocumentOf(stated)!, stated, nearest, current => LibraryNames.Parse(words).WithTriviaFrom(current)))]);
        }
    }

    // Of a choice only the arm that states the wrong number.
    private static IEnumerable<ExpressionSyntax> Wrong(FindingSite site) => site.StatedArms.ToArray() switch
    {
        [var only] => IsWritten(only) ? [only] : [],
        var arms => arms.Where(arm => IsWritten(arm) && Convert.ToString(site.ModelOf(arm).GetConstantValue(arm).Value, CultureInfo.InvariantCulture) == site.Data(FindingData.Value)),
    };

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

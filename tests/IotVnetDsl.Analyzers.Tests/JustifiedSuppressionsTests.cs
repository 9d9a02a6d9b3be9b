using System.Globalization;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Analyzers.Tests;

public class JustifiedSuppressionsTests
{
    [Theory]
    [InlineData("[SuppressMessage(\"Access\", \"IVD4001\")]")]
    [InlineData("[SuppressMessage(\"Access\", \"IVD4001:Shut out\", Justification = \"\")]")]
    [InlineData("[SuppressMessage(\"Access\", \"IVD4001\", Justification = \"<Pending>\")]")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessageAttribute(\"Access\", \"IVD4001\")]")]
    public async Task An_attribute_without_a_justification_is_an_error(string attribute)
    {
        var found = Assert.Single(await Find($"{attribute} public int X;"));

        Assert.Equal(("IVD6007", DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Equal("IVD4001 is an error, and nothing says why it is suppressed: set Justification", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("#pragma warning disable IVD4001")]
    [InlineData("#pragma warning disable CS0168, IVD4001 //")]
    public async Task A_directive_without_a_comment_is_an_error(string directive)
    {
        var found = Assert.Single(await Find($"\n{directive}\npublic int X;\n#pragma warning restore IVD4001\n"));

        Assert.Equal("IVD4001", found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
    }

    [Theory]
    [InlineData("[SuppressMessage(\"Access\", \"IVD4001\", Justification = \"The network team opens it.\")] public int X;")]
    [InlineData("[SuppressMessage(\"Access\", \"IVD4003\")] public int X;")]
    [InlineData("[SuppressMessage(\"Style\", \"CA1822\")] public int X;")]
    [InlineData("\n#pragma warning disable IVD4001 // the network team opens it\npublic int X;\n#pragma warning restore IVD4001\n")]
    [InlineData("\n#pragma warning disable IVD4003, CS0168\npublic int X;\n")]
    [InlineData("\n#pragma warning disable\npublic int X;\n")]
    [InlineData("[Obsolete(\"IVD4001\")] public int X;")]
    public async Task A_reason_is_enough_and_other_rules_need_none(string member) => Assert.Empty(await Find(member));

    [Fact]
    public async Task Half_typed_code_is_borne() => Assert.Empty(await Find("\n#pragma warning disable \n[SuppressMessage(\"Access\",\n"));

    private static async Task<IEnumerable<Diagnostic>> Find(string member) => await AnalyzerRun.With(
        AnalyzerRun.Compile($"using System.Diagnostics.CodeAnalysis; public sealed class Plant {{ {member} }}"), new JustifiedSuppressions()).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}

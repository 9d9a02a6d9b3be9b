using Basic.Reference.Assemblies;
using IotVnetDsl.Analyzers;
using IotVnetDsl.CodeFixes.Usage;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace IotVnetDsl.CodeFixes.Tests.Usage;

public class JustifiedSuppressionsFixTests
{
    [Fact]
    public Task Takes_attributes_out_all_at_once_and_leaves_comments_and_others() => Fix(
        """
        using System;
        using System.Diagnostics.CodeAnalysis;
        public class Plant
        {
            // Of the line.
            [{|IVD6007:SuppressMessage("Access", "IVD4001")|}]
            public int One;

            [Obsolete, {|IVD6007:SuppressMessage("Access", "IVD4001")|}]
            public int Two;

            [Obsolete]
            [{|IVD6007:SuppressMessage("Access", "IVD4001", Justification = "")|}]
            public int Three;
        }
        """,
        """
        using System;
        using System.Diagnostics.CodeAnalysis;
        public class Plant
        {
            // Of the line.
            public int One;

            [Obsolete]
            public int Two;

            [Obsolete]
            public int Three;
        }
        """);

    private static Task Fix(string before, string after)
    {
        var test = new CSharpCodeFixTest<JustifiedSuppressions, JustifiedSuppressionsFix, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("net8.0"), TestCode = before, FixedCode = after };
        test.TestState.AdditionalReferences.AddRange(Net80.References.All);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}

using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>What of the code around it a lambda uses: the rest of what it could have captured it neither reads nor changes. Found once for a body.</summary>
internal sealed class UsedVariables
{
    private static readonly ConditionalWeakTable<IBlockOperation, UsedVariables> Known = new();

    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);

    private UsedVariables(IBlockOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            switch (operation)
            {
                case ILocalReferenceOperation { Local: var local }:
                    _variables.Add(local.OriginalDefinition);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    _variables.Add(parameter.OriginalDefinition);
                    // One of a primary constructor is the object's.
                    UsesReceiver |= parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };
                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                    UsesReceiver = true;
                    break;
                // What a local function uses is not looked for.
                case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } or IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction }:
                    AreAll = true;
                    break;
            }
        }
    }

    /// <summary>Any of them may be used.</summary>
    public bool AreAll { get; }

    public bool UsesReceiver { get; }

    public static UsedVariables Of(IBlockOperation body) => Known.GetValue(body, static body => new UsedVariables(body));

    public bool Contain(ISymbol variable) => _variables.Contains(variable);
}

using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>Tells plans apart by what they mean.</summary>
public static class PlanFingerprint
{
    // Every rendering has it, and to make it is to write the whole plan.
    private static readonly ConditionalWeakTable<Plan, string> Known = [];

    /// <summary>Of the JSON form, without places, reads, the number of rules, and how an operation is carried out, which follows from what it sends.</summary>
    public static string Of(Plan plan) => Known.GetValue(plan, Make);

    private static string Make(Plan plan)
    {
        var lasting = plan with
        {
            Place = null,
            Tool = null,
            Unused = [],
            // What others do beside it changes nothing of the plan.
            Orphans = null,
            Reads = new ReadStatistics(0, 0),
            Operations = [.. plan.Operations.Select(operation => operation with
            {
                Resource = operation.Resource with { Place = null },
                DependsOn = [],
                Serializes = [],
                NeededRoles = [],
                AwaitsRoles = [],
            })],
            Barriers = [],
            Unchanged = [.. plan.Unchanged.Select(resource => resource with { Place = null })],
            Adopted = [.. plan.Adopted.Select(resource => resource with { Place = null })],
            Checks = plan.Checks.WithoutPlaces() with { Rules = 0 },
        };
        using var hash = SHA256.Create();
        using (var digested = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            PlanJsonWriter.Write(digested, lasting);
        return Convert.ToHexString(hash.Hash!)[..16].ToLowerInvariant();
    }
}

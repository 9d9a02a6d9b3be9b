using System.Security.Cryptography;
using System.Text;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>Tells plans apart by what they mean.</summary>
public static class PlanFingerprint
{
    /// <summary>Of the JSON form, without places, reads and the number of rules.</summary>
    public static string Of(Plan plan)
    {
        var lasting = plan with
        {
            Place = null,
            Reads = new ReadStatistics(0, 0),
            Operations = [.. plan.Operations.Select(operation => operation with { Resource = operation.Resource with { Place = null } })],
            Unchanged = [.. plan.Unchanged.Select(resource => resource with { Place = null })],
            Adopted = [.. plan.Adopted.Select(resource => resource with { Place = null })],
            Checks = plan.Checks with { Rules = 0, Accepted = [.. plan.Checks.Accepted.Select(risk => risk with { Place = null })] },
        };
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(PlanJson.Write(lasting))))[..16].ToLowerInvariant();
    }
}

using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Facts;

/// <summary>Which members an api-version knows, and what the service writes into those that are left out.</summary>
internal static class KnownMembers
{
    private sealed record Member(string Path, string Since, string Before, JsonNode? Value);

    private static readonly ILookup<string, Member> Rows = FactTable.Rows("members")
        .ToLookup(row => row[0].ToLowerInvariant(), row => new Member(row[1], row[2], row[3], row[4].Length > 0 ? JsonText.Parse(row[4]) : null));

    /// <summary>Takes out of an answer what the version does not know; no version knows everything.</summary>
    public static void Trim(string type, string apiVersion, JsonObject answer)
    {
        if (apiVersion.Length == 0)
            return;
        foreach (var member in Rows[type.ToLowerInvariant()])
        {
            if (string.CompareOrdinal(apiVersion, member.Since) < 0 || (member.Before.Length > 0 && string.CompareOrdinal(apiVersion, member.Before) >= 0))
                answer.Cut(member.Path);
        }
    }

    /// <summary>Whatever the version that writes: another one may ask.</summary>
    public static void Complete(string type, JsonObject body)
    {
        foreach (var member in Rows[type.ToLowerInvariant()].Where(member => member.Value is not null))
            body.PutIfAbsent(member.Path, member.Value!.DeepClone());
    }
}

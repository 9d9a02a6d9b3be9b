using System.Security.Cryptography;
using System.Text;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Journals;

/// <summary>Names of the files in the state folder.</summary>
internal static class StateFiles
{
    /// <summary>One journal for each topology, variant and target: what runs at one ARM says nothing about another.</summary>
    public static string Journal(string folder, string topologyId, string? variant, PlanTarget target) =>
        Path.Combine(folder, Named(string.Join('.', ((string?[])[topologyId, variant, target.IsLocal ? "local" : target.Subscription]).OfType<string>()), ".journal.jsonl"));

    /// <summary>The note of a job that a hub was asked for.</summary>
    public static string BulkJob(string folder, string topologyId, string? variant, PlanTarget target, string hub) =>
        Path.Combine(folder, Named(string.Join('.', ((string?[])[topologyId, variant, hub, target.IsLocal ? "local" : target.Subscription]).OfType<string>()), ".job.json"));

    /// <summary>One lock for each scope, whichever topology deploys to it.</summary>
    public static string Lock(string folder, PlanTarget target, string scope) =>
        Path.Combine(folder, Named((target.IsLocal ? "local" : "") + scope.ToLowerInvariant(), ".lock"));

    // Readable, legal everywhere, and different for different names.
    private static string Named(string name, string suffix)
    {
        var readable = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-')).Trim('-', '.');
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8].ToLowerInvariant();
        return $"{readable[..Math.Min(readable.Length, 80)]}-{hash}{suffix}";
    }
}

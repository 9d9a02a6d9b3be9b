using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>A file of recorded traffic, moved into a subscription of its own.</summary>
internal sealed record Recording(string Name, string Subscription, IReadOnlyList<Exchange> Exchanges)
{
    private const string Anybody = "00000000-0000-0000-0000-000000000000";

    public static string Folder { get; } = RepositoryRoot.Combine("..", "shared", "azure-recordings");

    public static IReadOnlyList<Recording> All()
    {
        var files = Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return [.. files.Select((file, number) => Read(file, $"00000000-0000-0000-0001-{number:x12}"))];
    }

    private static Recording Read(string file, string subscription)
    {
        var root = JsonNode.Parse(File.ReadAllText(file).Replace(Anybody, subscription, StringComparison.Ordinal))!;
        var name = Path.GetRelativePath(Folder, file).Replace('\\', '/');
        return new Recording(name[..^".json".Length], subscription, OrderOfTime.Of([.. root.Items("exchanges").Select(Exchange.Read)]));
    }
}

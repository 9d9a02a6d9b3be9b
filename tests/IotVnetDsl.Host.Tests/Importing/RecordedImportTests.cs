using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests;
using IotVnetDsl.Planning.Tests.Diffing.Recorded;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Host.Tests.Importing;

/// <summary>
/// Imports of what the real service has answered. Recordings are not part of the repository; where they are absent the test says so.
/// </summary>
public sealed partial class RecordedImportTests
{
    private static readonly string Folder = RepositoryRoot.Combine("..", "shared", "azure-recordings");

    [Fact]
    public async Task Every_recorded_state_is_imported_builds_and_plans_empty()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "the recordings of Azure are not here (../shared/azure-recordings)");
        var unexplained = new List<string>();
        var (states, resources, referred) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var arm = StateOf(JsonNode.Parse(Subscriptions().Replace(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), $"/subscriptions/{Requests.Subscription}"))!.AsObject());
            if (!arm.Ids.Any())
                continue;
            states++;
            using var imported = await ImportedProject.OfAsync(arm);
            resources += imported.Topology.Resources.Length;
            referred += imported.Topology.Resources.Count(resource => resource.IsExisting);
            var plan = await imported.PlanAsync(arm);
            string[] differences =
            [
                .. imported.Faults(),
                .. plan.Problems.Select(problem => $"{problem.Code} {problem.Message}"),
                .. plan.Plan is { Operations.IsEmpty: false } made ? [PlanText.Write(made, detailed: true)] : Array.Empty<string>(),
                .. imported.Topology.Resources.Where(resource => IsOnlyReferredTo(resource) && !IsMeantSo(resource, arm[resource.Id])).Select(resource => $"{resource.Name} is only referred to"),
                // What a test's set-up made outside of its recording, and others' private link services.
                .. imported.Topology.LeftAlone.Where(left => !left.Contains("which cannot be seen", StringComparison.Ordinal) && !left.Contains("nothing in the DSL refers to", StringComparison.Ordinal)),
            ];
            unexplained.AddRange(differences.Select(difference => $"{Path.GetRelativePath(Folder, file)}: {difference}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{states} states, {resources} resources, {referred} of them only referred to"));
        Assert.Equal("", string.Join('\n', unexplained));
    }

    private static bool IsOnlyReferredTo(ImportedResource resource) => resource.Notes.Any(note => note.Contains("only referred to", StringComparison.Ordinal));

    // Addresses that Azure makes no more, hubs with an endpoint outside of the recording, and groups of zones whose records no recording has read.
    private static bool IsMeantSo(ImportedResource resource, JsonObject body) => resource.Value.Type switch
    {
        "PublicIpAddress" => body["sku"]!["name"]!.ToString() == "Basic",
        "IotHub" => resource.Notes.Any(note => note.Contains("which cannot be seen", StringComparison.Ordinal)),
        var type => type == "PrivateDnsZoneGroup",
    };

    /// <summary>All that a recording has made, as it was last answered; what it has deleted at its end, too.</summary>
    private static FakeArm StateOf(JsonObject recording)
    {
        var arm = new FakeArm();
        foreach (var write in RecordedWrite.In(recording))
        {
            if (write.After is not { } body || !write.Id.StartsWith("/subscriptions/", StringComparison.Ordinal))
                continue;
            var id = body["id"]!.ToString();
            if (ResourceId.GroupOf(id) is not { } group)
                continue;
            if (!arm.Has(group))
                arm.Put(group, new JsonObject { ["location"] = "westus2" });
            arm.Put(id, body);
            foreach (var child in ResourceCatalog.Types.OfType<IChildType>().Where(child => child.EmbeddedIn is not null && child.ParentType.Equals(write.Type.ArmType, StringComparison.OrdinalIgnoreCase)))
            {
                foreach (var item in (BodyPath.Get(body, child.EmbeddedIn!) as JsonArray ?? []).OfType<JsonObject>())
                    arm.Put(item["id"]?.ToString() ?? $"{id}/{child.Segment}/{item["name"]}", item);
            }
        }

        return arm;
    }

    [GeneratedRegex("/subscriptions/[0-9a-f-]{36}", RegexOptions.IgnoreCase)]
    private static partial Regex Subscriptions();
}

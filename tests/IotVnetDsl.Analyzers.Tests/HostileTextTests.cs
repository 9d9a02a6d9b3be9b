using System.Globalization;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>What the compiler reports goes to terminals and to the logs of build servers: a name in it neither turns a line nor gives an order.</summary>
public sealed class HostileTextTests
{
    private const string Hostile = """\u202ename\n::error::x\r##vso[task.complete]\u001b[2J\u200b""";

    [Fact]
    public async Task No_name_in_a_message_reaches_more_than_eyes()
    {
        var found = await AnalyzerRun.All(AnalyzerRun.Compile($$"""
            using IotVnetDsl;
            public sealed record Plant : Topology
            {
                public override string Id => "{{Hostile}}";
                public override ResourceGroup ResourceGroup => new("{{Hostile}}", IotVnetDsl.Region.Named("{{Hostile}}"));
                public StorageAccount Archive => new("{{Hostile}}") { Containers = ["{{Hostile}}"] };
                public IotHub Hub => new("{{Hostile}}")
                {
                    Sku = IotHubSku.S1,
                    Identity = Identity.SystemAssigned,
                    Endpoints = [new StorageEndpoint("{{Hostile}}", Archive.Container("other")) { FileNameFormat = "{{Hostile}}" }],
                    Routes = [new("{{Hostile}}", RouteSource.DeviceMessages, "{{Hostile}}2") { Condition = "{{Hostile}}" }],
                };
                public VirtualNetwork Net => new("{{Hostile}}") { AddressSpace = ["{{Hostile}}"], Subnets = [new("{{Hostile}}", "{{Hostile}}")] };
            }
            public sealed record Other : Topology
            {
                public override string Id => "{{Hostile}}";
                public override ResourceGroup ResourceGroup => new("rg", IotVnetDsl.Region.EastUS);
            }
            """));

        Assert.True(found.Length > 8, string.Join("\n", found));
        Assert.Contains(found, diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("\\u{202E}name", StringComparison.Ordinal));
        Assert.All(found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)), message =>
        {
            Assert.DoesNotContain(message, character => char.IsControl(character) || character is '\u202e' or '\u200b');
            Assert.DoesNotContain("##vso[", message, StringComparison.Ordinal);
        });
    }
}

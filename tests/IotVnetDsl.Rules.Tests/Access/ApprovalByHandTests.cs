using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class ApprovalByHandTests
{
    [Fact]
    public void Fires_where_the_target_is_ours()
    {
        var found = Assert.Single(Of("Capacity = 1", "Approval = new(\"please\")"));

        Assert.Equal(("Approval", Severity.Warning), (found.Finding.PropertyPath, found.Severity));
        Assert.Equal(
            "'Door' asks for an approval by hand, and its target 'Hub' is of this topology, where nothing gives it: no traffic passes until somebody does; "
                + "leave Approval out, and the connection is approved at once",
            found.Message);
    }

    [Theory]
    [InlineData("Capacity = 1", "NetworkInterfaceName = \"nic\"")]
    [InlineData("Existing = true", "Approval = new(\"please\")")]
    [InlineData("Capacity = 1", "Existing = true, Approval = new(\"please\")")]
    public void Is_silent_where_it_is_approved_at_once_or_by_others(string hub, string endpoint) => Assert.Empty(Of(hub, endpoint));

    [Theory]
    [InlineData("Existing = Environment.UserName == \"x\"", "Approval = new(\"please\")")]
    [InlineData("Capacity = 1", "Approval = Environment.UserName == \"x\" ? new(\"please\") : null")]
    public void Is_silent_on_what_is_unknown(string hub, string endpoint) => Assert.Empty(Of(hub, endpoint));

    private static IReadOnlyList<Found> Of(string hub, string endpoint) => Written.Find("IVD4016", $$"""
        public IotHub Hub => new("hub") { {{hub}} };
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint Door => new("pe-hub", Hub, Net.Subnet("endpoints")) { {{endpoint}} };
        """);
}

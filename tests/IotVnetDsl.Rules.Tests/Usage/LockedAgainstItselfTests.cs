using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Usage;

public sealed class LockedAgainstItselfTests
{
    [Theory]
    [InlineData("Hub")]
    [InlineData("Group")]
    [InlineData("Net.Subnet(\"a\")")]
    public void Suggests_the_other_level(string scope)
    {
        var found = Assert.Single(Find("LockLevel.ReadOnly", scope));

        Assert.Equal((Severity.Suggestion, "LockLevel.ReadOnly"), (found.Severity, found.Text));
        Assert.Equal(
            $"'Lock' lets nobody write '{scope.Split('.')[0]}', deployments of this topology included: a later change is refused (ScopeLocked) until somebody takes the lock away; CanNotDelete keeps it from being deleted only",
            found.Message);
    }

    [Theory]
    [InlineData("LockLevel.CanNotDelete", "Hub")]
    [InlineData("LockLevel.ReadOnly", "Theirs")]
    [InlineData("Environment.HasShutdownStarted ? LockLevel.ReadOnly : LockLevel.CanNotDelete", "Hub")]
    public void Is_silent_elsewhere(string level, string scope) => Assert.Empty(Find(level, scope));

    private static IEnumerable<Found> Find(string level, string scope) => Written.Find("IVD6011", $$"""
        public ResourceGroup Group => new("rg-other", Region.EastUS);
        public IotHub Hub => new("plant-hub");
        public IotHub Theirs => new("their-hub") { Existing = true };
        public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("a", "10.1.1.0/24")] };
        public ManagementLock Lock => new("keep", {{level}}, {{scope}});
        """);
}

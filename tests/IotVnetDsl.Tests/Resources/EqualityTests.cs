using CsCheck;

namespace IotVnetDsl.Tests.Resources;

/// <summary>Records are values: what a topology says twice is one thing, wherever it is written.</summary>
public sealed class EqualityTests
{
    private static readonly Type[] Types = [.. Library.ConcreteRecords];

    public static TheoryData<Type> Records => [.. Types];

    [Fact]
    public void Twins_on_two_lines_are_equal_down_to_the_last_property() =>
        Gen.Select(Gen.Int[0, Types.Length - 1].Select(index => Types[index]), Gen.Int[0, 1000], Gen.Int[1, 500], Gen.Int[501, 1000]).Sample((type, seed, line, otherLine) =>
        {
            var one = Arbitrary.Full(type, seed, line);
            var twin = Arbitrary.Full(type, seed, otherLine);
            return one.Equals(twin) && one.GetHashCode() == twin.GetHashCode() && !ReferenceEquals(one, twin);
        });

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_property_takes_part(Type type)
    {
        foreach (var property in Library.GraphProperties(type).Where(property => property.CanWrite))
        {
            var one = Arbitrary.Full(type, seed: 6);
            var other = Arbitrary.Full(type, seed: 6);
            property.SetValue(other, Arbitrary.OtherThan(property.GetValue(one)!, property.PropertyType));

            Assert.NotEqual(one, other);
        }
    }

    [Fact]
    public void References_are_equal_when_they_point_to_the_same()
    {
        var account = new StorageAccount("account");
        var elsewhere = account with { ResourceGroup = new ResourceGroup("other", Region.EastUS) };

        Assert.Equal(account.Container("telemetry"), new StorageAccount("account") { SharedKeyAccess = false }.Container("telemetry"));
        Assert.NotEqual(account.Container("telemetry"), account.Container("uploads"));
        Assert.NotEqual(account.Container("telemetry"), elsewhere.Container("telemetry"));
        Assert.NotEqual(account.Container("telemetry"), new StorageAccount("other").Container("telemetry"));
    }

    [Fact]
    public void A_topology_evaluated_twice_is_equal() => Assert.Equal(Hub(), Hub());

    private static IotHub Hub() => new("hub")
    {
        Endpoints = [new StorageEndpoint("archive", new StorageAccount("account").Container("telemetry"))],
        Routes = [new("all", RouteSource.DeviceMessages, "archive") { Condition = "true" }],
        Identity = new() { System = true, UserAssignedIdentities = [new UserAssignedIdentity("operator").Principal] },
    };
}

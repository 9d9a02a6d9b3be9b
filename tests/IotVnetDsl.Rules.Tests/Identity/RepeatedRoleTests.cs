using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class RepeatedRoleTests
{
    private const string Id = "IVD2010";

    [Fact]
    public void Fires_on_the_one_that_repeats_an_existing_one()
    {
        var found = Assert.Single(Of("new(Hub.SystemIdentity, Role.Reader, Archive)", "new(Hub.SystemIdentity, Role.Reader, Archive) { Existing = true }"));

        Assert.Equal("First", found.Finding.Path);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'First' gives the role that 'Second' gives already, to the same identity on the same scope: Azure refuses the second "
                + "(RoleAssignmentExists); take one out",
            found.Message);
    }

    [Fact]
    public void Knows_a_role_by_its_id_in_any_case() => Assert.Equal("Second", Assert.Single(Of(
        "new(Hub.SystemIdentity, Role.Reader, Archive)", "new(Hub.SystemIdentity, Role.WithId(\"ACDD72A7-3385-48EF-BD42-F606FBA81AE7\"), Archive)")).Finding.Path);

    [Theory]
    [InlineData("new(Hub.SystemIdentity, Role.Reader, Archive)")]
    [InlineData("new(Hub.SystemIdentity, Role.Owner, Archive)")]
    [InlineData("new(Writer.Principal, Role.Reader, Archive)")]
    [InlineData("new(Hub.SystemIdentity, Role.Reader, Archive.Container(\"telemetry\"))")]
    [InlineData("new(Hub.SystemIdentity, Role.WithId(Environment.UserName), Archive)")]
    public void Is_silent_where_they_differ_or_are_one_or_that_is_unknown(string second) =>
        Assert.Empty(Of("new(Hub.SystemIdentity, Role.Reader, Archive)", second));

    private static IReadOnlyList<Found> Of(string first, string second) => Written.Find(Id, $$"""
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned };
        public UserAssignedIdentity Writer => new("writer");
        public StorageAccount Archive => new("archive") { Containers = ["telemetry"] };
        public RoleAssignment First => {{first}};
        public RoleAssignment Second => {{second}};
        """);
}

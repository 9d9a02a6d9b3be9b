using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class UploadSubscriptionTests
{
    private const string Id = "IVD4023";

    [Fact]
    public void Fires_where_the_account_is_in_another_subscription()
    {
        var found = Assert.Single(Of("Mine", "Theirs"));

        Assert.Equal("Archive.Container(\"uploads\")", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Hub' is in subscription 'aaa' and its upload account 'Archive' in 'bbb': Azure supports file upload to the hub's own subscription only",
            found.Message);
    }

    [Theory]
    [InlineData("Mine", "Mine")]
    [InlineData("Mine", "Left")]
    [InlineData("Left", "Theirs")]
    [InlineData("Mine", "Hidden")]
    public void Is_silent_where_it_is_the_same_or_unknown(string hub, string account) => Assert.Empty(Of(hub, account));

    private static IReadOnlyList<Found> Of(string hub, string account) => Written.Find(Id, $$"""
        public ResourceGroup Mine => new("rg-mine", Region.EastUS) { Subscription = "aaa" };
        public ResourceGroup Theirs => new("rg-theirs", Region.EastUS) { Subscription = "bbb" };
        public ResourceGroup Left => new("rg-left", Region.EastUS);
        public ResourceGroup Hidden => new("rg-hidden", Region.EastUS) { Subscription = Environment.UserName };
        public StorageAccount Archive => new("archive") { ResourceGroup = {{account}}, Containers = ["uploads"] };
        public IotHub Hub => new("hub") { ResourceGroup = {{hub}}, Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
        """);
}

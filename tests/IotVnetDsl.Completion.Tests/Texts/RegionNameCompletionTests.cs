namespace IotVnetDsl.Completion.Tests.Texts;

public class RegionNameCompletionTests
{
    [Theory]
    [InlineData("""    public IotHub Hub => new("hub") { Region = "$$" };""")]
    [InlineData("""    public IotHub Hub => new("hub") { Region = Region.Named("$$") };""")]
    public async Task Names_regions_with_what_hubs_have_there(string member) =>
        Assert.Contains("westeurope: West Europe, private links, trusted services", await Editor.OffersIn(member));

    [Fact]
    public async Task Is_silent_at_other_texts() => Assert.Empty(await Editor.OffersIn("""    public IotHub Hub => new("$$");"""));
}

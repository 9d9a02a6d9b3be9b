namespace IotVnetDsl.Completion.Tests.Values;

public class RegionCompletionTests
{
    [Theory]
    [InlineData("""    public IotHub Hub => new("hub") { Region = $$ };""")]
    [InlineData("""    public IotHub Hub => new("hub") { Region = Reg$$ };""")]
    [InlineData("""    public IotHub Hub => new("hub") { Region = Stage == "prod" ? $$ : Region.EastUS };""")]
    [InlineData("""    public IotHub Hub => new("hub") { Region = Stage switch { "prod" => $$, _ => Region.EastUS } };""")]
    [InlineData("""    public ResourceGroup Group => new("rg", $$);""")]
    [InlineData("""    public ResourceGroup Group => new("rg", region: $$);""")]
    [InlineData("""    public Region Where => $$;""")]
    public async Task Offers_regions_those_with_everything_first(string member)
    {
        var offers = await Editor.OffersIn(member);

        Assert.Contains("Region.WestEurope: West Europe, private links, trusted services", offers);
        Assert.All(offers, offer => Assert.StartsWith("Region.", offer, StringComparison.Ordinal));
        Assert.Equal(offers.OrderByDescending(offer => offer.Count(letter => letter == ',')), offers);
    }

    [Theory]
    [InlineData("""    public IotHub Hub => new($$) { Region = Region.EastUS };""")]
    [InlineData("""    public IotHub Hub => new("hub") { Capacity = $$ };""")]
    [InlineData("""    public IotHub Hub => new("hub") { Region = Region.$$ };""")]
    [InlineData("""    // Region = $$""")]
    public async Task Is_silent_where_no_region_is_expected(string member) => Assert.Empty(await Editor.OffersIn(member));
}

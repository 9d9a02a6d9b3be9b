namespace IotVnetDsl.Completion.Tests.Texts;

public class FreeBlockCompletionTests
{
    [Theory]
    [InlineData("$$")]
    [InlineData("10$$")]
    public async Task Offers_the_next_free_block_of_each_size(string written) => Assert.Equal(
        ["10.1.2.0/23: 507 addresses", "10.1.1.0/24: 251 addresses", "10.1.1.0/26: 59 addresses", "10.1.1.0/27: 27 addresses", "10.1.1.0/28: 11 addresses"],
        await Editor.OffersIn($$"""
                public VirtualNetwork Net => new("vnet")
                {
                    AddressSpace = ["10.1.0.0/16"],
                    Subnets = [new("endpoints", "10.1.0.0/24"), new("big", "10.1.4.0/23"), new("new", "{{written}}")],
                };
            """));

    [Fact]
    public async Task Is_silent_where_the_space_is_not_known() => Assert.Empty(
        await Editor.OffersIn("""
                public VirtualNetwork Net => new("vnet") { AddressSpace = [Environment.MachineName], Subnets = [new("new", "$$")] };
            """));

    [Fact]
    public async Task Is_silent_where_all_of_it_is_taken() => Assert.Empty(
        await Editor.OffersIn("""
                public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.1.0.0/24"], Subnets = [new("all", "10.1.0.0/24"), new("new", "$$")] };
            """));
}

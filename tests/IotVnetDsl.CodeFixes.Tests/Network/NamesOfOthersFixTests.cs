using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class NamesOfOthersFixTests
{
    [Fact]
    public Task Asks_the_public_answer_in_three_links_at_once() => FixTest<NamesOfOthersFix>.Members(
        Three("{|IVD3023:new(\"one\", Zone, One)|}", "{|IVD3023:new(\"two\", Zone, Two)|} { RegistrationEnabled = false }", "{|IVD3023:new PrivateDnsZoneLink(\"three\", Zone, Third)|}"),
        Three(
            "new(\"one\", Zone, One) { ResolutionPolicy = DnsResolutionPolicy.NxDomainRedirect }",
            "new(\"two\", Zone, Two) { RegistrationEnabled = false, ResolutionPolicy = DnsResolutionPolicy.NxDomainRedirect }",
            "new PrivateDnsZoneLink(\"three\", Zone, Third) { ResolutionPolicy = DnsResolutionPolicy.NxDomainRedirect }"),
        "IVD3023:ResolutionPolicy:NxDomainRedirect",
        iterations: 3);

    private static string Three(string one, string two, string three) => $$"""
            public VirtualNetwork One => new("vnet-one") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("apps", "10.0.1.0/24")] };
            public VirtualNetwork Two => new("vnet-two") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("apps", "10.1.1.0/24")] };
            public VirtualNetwork Third => new("vnet-three") { AddressSpace = ["10.2.0.0/16"], Subnets = [new("apps", "10.2.1.0/24")] };
            public StorageAccount Theirs => new("theirlake") { Existing = true };
            public PrivateDnsZone Zone => new("privatelink.blob.core.windows.net");
            public PrivateDnsZoneLink ToOne => {{one}};
            public PrivateDnsZoneLink ToTwo => {{two}};
            public PrivateDnsZoneLink ToThree => {{three}};
            public Client AppOne => new(Location.InSubnet(One.Subnet("apps"))) { Uses = [Theirs] };
            public Client AppTwo => new(Location.InSubnet(Two.Subnet("apps"))) { Uses = [Theirs] };
            public Client AppThree => new(Location.InSubnet(Third.Subnet("apps"))) { Uses = [Theirs] };
        """;
}

using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>Rules of an account's firewall for one resource in several tenants are several rules, as Azure's own tools count them.</summary>
public sealed class TenantsOfInstancesTests
{
    private const string Ours = "00000000-0000-0000-0000-0000000000aa", Theirs = "00000000-0000-0000-0000-0000000000bb";

    [Fact]
    public void Both_are_made_and_one_goes_alone()
    {
        using var arm = new LocalArmInProcess();

        Assert.Equal("+ Archive aa, bb", Deployed(arm, Ours, Theirs));
        Assert.Equal("", Deployed(arm, Ours, Theirs));
        Assert.Equal("", Deployed(arm, Theirs, Ours));
        Assert.Equal("~ Archive bb", Deployed(arm, Theirs));
        Assert.Equal("~ Archive aa", Deployed(arm, Ours));
        Assert.Equal("~ Archive aa, bb", Deployed(arm, Ours, Theirs));
    }

    [Fact]
    public void A_rule_without_one_is_any_of_its_resource_and_the_others_go()
    {
        using var arm = new LocalArmInProcess();

        Assert.Equal("+ Archive bb", Deployed(arm, Theirs));
        Assert.Equal("", Deployed(arm, (string?)null));
        Assert.Equal("~ Archive aa, bb", Deployed(arm, Ours, Theirs));
        Assert.Equal("~ Archive aa", Deployed(arm, (string?)null));
    }

    // What was written, and the last figures of the tenants that are there then.
    private static string Deployed(LocalArmInProcess arm, params string?[] tenants)
    {
        var topology = new Trusting(tenants).Graph();
        var plan = arm.Plan(topology);
        var written = plan.Operations.Where(operation => operation.Resource.Path == "Archive").Select(operation => operation.Kind == Plans.OperationKind.Create ? "+ Archive" : "~ Archive").FirstOrDefault();
        Assert.Equal([], arm.Run(plan).Errors);
        arm.Settle();
        var again = arm.Plan(topology);
        Assert.Equal("", again.Operations.IsEmpty ? "" : PlanText.Write(again, detailed: true));
        var rules = arm.ByHand("GET", plan.Unchanged.Concat(again.Unchanged).First(resource => resource.Path == "Archive").Id)["properties"]!["networkAcls"]!["resourceAccessRules"]!.AsArray();
        return written is null ? "" : $"{written} {string.Join(", ", rules.Select(rule => rule!["tenantId"]!.ToString()[^2..]))}";
    }

    private sealed record Trusting(string?[] Tenants) : Topology
    {
        public override string Id => "trusting";

        public override ResourceGroup ResourceGroup => new("rg-trusting", IotVnetDsl.Region.EastUS);

        public IotHub Hub => new("trusted-hub") { Sku = IotHubSku.S1 };

        public StorageAccount Archive => new("trustingarchive")
        {
            Firewall = new() { DefaultAction = FirewallAction.Deny, TrustedServices = false },
            ResourceInstances = [.. Tenants.Select(tenant => new ResourceInstance(Hub) { Tenant = tenant })],
        };
    }
}

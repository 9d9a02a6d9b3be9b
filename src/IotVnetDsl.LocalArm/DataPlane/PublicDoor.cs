using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Devices;
using IotVnetDsl.LocalArm.Types.DocumentDB;
using IotVnetDsl.LocalArm.Types.EventHub;
using IotVnetDsl.LocalArm.Types.KeyVault;
using IotVnetDsl.LocalArm.Types.Network;
using IotVnetDsl.LocalArm.Types.Storage;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>Whether a target's public address lets somebody in: its public access, filters and firewall.</summary>
internal sealed class PublicDoor(Cloud cloud)
{
    public Verdict Asks(ResourceRecord target, bool builtInEndpoint, Caller caller)
    {
        // Only event hubs have addresses of IPv6: who has one comes to the others from an address of IPv4 that is not known.
        if (!target.Id.IsOf(EventHubNamespace.TypeName) && caller.PublicAddress is { AddressFamily: AddressFamily.InterNetworkV6 })
            caller = caller with { PublicAddress = null };
        if (target.Id.IsOf(IotHub.TypeName))
            return Hub(target, builtInEndpoint, caller);
        if (target.Id.IsOf(StorageAccount.TypeName))
            return Storage(target, caller);
        if (target.Id.IsOf(Vault.TypeName))
            return Vaulted(target, caller);
        if (target.Id.IsOf(DatabaseAccount.TypeName))
            return Documents(target, caller);
        if (target.Id.IsOf(ProvisioningService.TypeName))
            return Provisioning(target, caller);
        return Namespace(target, caller);
    }

    private static Verdict Hub(ResourceRecord hub, bool builtInEndpoint, Caller caller)
    {
        if (hub.Body.Says("properties.publicNetworkAccess", "Disabled"))
            return Verdict.No($"public network access of hub '{hub.Id.Name}' is disabled");
        if (hub.Body.At("properties.networkRuleSets") is JsonObject ruleSet)
        {
            if (builtInEndpoint && ruleSet.Flag("applyToBuiltInEventHubEndpoint") != true)
                return Verdict.Yes("the hub's network rule set does not cover its built-in endpoint");
            var allowed = ruleSet.Items("ipRules").FirstOrDefault(rule => Matches(rule.Text("ipMask"), caller.PublicAddress));
            if (allowed is not null)
                return Verdict.Yes($"the hub's rule '{allowed.Text("filterName")}' admits {caller.PublicAddress}");
            return ruleSet.Says("defaultAction", "Allow")
                ? Verdict.Yes("the hub's network rule set allows by default")
                : Verdict.No("the hub's network rule set denies by default");
        }

        if (builtInEndpoint)
            return Verdict.Yes("the hub's built-in endpoint is public");
        var first = hub.Body.Items("properties.ipFilterRules").FirstOrDefault(rule => Matches(rule.Text("ipMask"), caller.PublicAddress));
        if (first is null)
            return Verdict.Yes("no IP filter rule of the hub matches");
        return first.Says("action", "Accept")
            ? Verdict.Yes($"the hub's IP filter rule '{first.Text("filterName")}' accepts {caller.PublicAddress}")
            : Verdict.No($"the hub's IP filter rule '{first.Text("filterName")}' rejects {caller.PublicAddress}");
    }

    /// <summary>A rule for 0.0.0.0 is one for all that is in Azure's data centers: a hub is there.</summary>
    private static Verdict Documents(ResourceRecord account, Caller caller)
    {
        var addresses = account.Body.Items("properties.ipRules").Select(rule => rule.Text("ipAddressOrRange")).ToList();
        var subnets = account.Body.Flag("properties.isVirtualNetworkFilterEnabled") == true
            ? account.Body.Items("properties.virtualNetworkRules").Select(rule => rule.Text("id")).ToList()
            : [];
        if (account.Body.Says("properties.publicNetworkAccess", "SecuredByPerimeter"))
            return Verdict.No($"'{account.Id.Name}' is secured by a perimeter, whose rules are not known here");
        if (account.Body.Says("properties.publicNetworkAccess", "Disabled"))
            return Verdict.No($"public network access of '{account.Id.Name}' is disabled");
        if (addresses.Count == 0 && subnets.Count == 0)
            return Verdict.Yes($"'{account.Id.Name}' has no rules and allows every network");
        return caller.IsTrustedService && addresses.Contains("0.0.0.0")
            ? Verdict.Yes($"'{account.Id.Name}' lets Azure's data centers in")
            : ByRules(account, caller, addresses, subnets);
    }

    private static Verdict Vaulted(ResourceRecord vault, Caller caller)
    {
        const string Firewall = "properties.networkAcls";
        var isClosed = vault.Body.Says("properties.publicNetworkAccess", "Disabled");
        if (vault.Body.Says("properties.publicNetworkAccess", "SecuredByPerimeter"))
            return Verdict.No($"'{vault.Id.Name}' is secured by a perimeter, whose rules are not known here");
        if (!isClosed && !vault.Body.Says(Firewall + ".defaultAction", "Deny"))
            return Verdict.Yes($"'{vault.Id.Name}' allows every network");
        if (caller.IsTrustedService && !vault.Body.Says(Firewall + ".bypass", "None"))
            return Verdict.Yes($"'{vault.Id.Name}' lets trusted services in");
        return isClosed
            ? Verdict.No($"public network access of '{vault.Id.Name}' is disabled")
            : ByRules(vault, caller,
                vault.Body.Items(Firewall + ".ipRules").Select(rule => rule.Text("value")),
                vault.Body.Items(Firewall + ".virtualNetworkRules").Select(rule => rule.Text("id")));
    }

    /// <summary>As devices ask it.</summary>
    private static Verdict Provisioning(ResourceRecord service, Caller caller)
    {
        if (service.Body.Says("properties.publicNetworkAccess", "Disabled"))
            return Verdict.No($"public network access of '{service.Id.Name}' is disabled");
        var first = service.Body.Items("properties.ipFilterRules")
            .FirstOrDefault(rule => !rule.Says("target", "serviceApi") && Matches(rule.Text("ipMask"), caller.PublicAddress));
        return first is null ? Verdict.Yes($"no IP filter rule of '{service.Id.Name}' for devices matches")
            : first.Says("action", "Accept") ? Verdict.Yes($"the IP filter rule '{first.Text("filterName")}' accepts {caller.PublicAddress}")
            : Verdict.No($"the IP filter rule '{first.Text("filterName")}' rejects {caller.PublicAddress}");
    }

    private Verdict Storage(ResourceRecord account, Caller caller)
    {
        const string Firewall = "properties.networkAcls";
        var trusted = caller.IsTrustedService && (account.Body.Text(Firewall + ".bypass") ?? "").Contains("AzureServices", StringComparison.OrdinalIgnoreCase);
        if (account.Body.Says("properties.publicNetworkAccess", "SecuredByPerimeter"))
            return Verdict.No($"'{account.Id.Name}' is secured by a perimeter, whose rules are not known here");
        if (account.Body.Says("properties.publicNetworkAccess", "Disabled"))
        {
            return trusted && cloud.Switches.Is(Switches.StorageDisabledTrusted, "allowed")
                ? Verdict.Yes($"'{account.Id.Name}' lets trusted services in although public network access is disabled (switch)")
                : Verdict.No($"public network access of '{account.Id.Name}' is disabled");
        }

        if (caller.Resource is { } resource && account.Body.Items(Firewall + ".resourceAccessRules").Any(rule => rule.Says("resourceId", resource.Text) && IsOfTenant(rule)))
            return Verdict.Yes($"'{account.Id.Name}' has a resource access rule for '{resource.Name}'");
        if (!account.Body.Says(Firewall + ".defaultAction", "Deny"))
            return Verdict.Yes($"'{account.Id.Name}' allows every network");
        if (trusted)
            return Verdict.Yes($"'{account.Id.Name}' lets trusted services in");
        return ByRules(account, caller,
            account.Body.Items(Firewall + ".ipRules").Select(rule => rule.Text("value")),
            account.Body.Items(Firewall + ".virtualNetworkRules").Select(rule => rule.Text("id")));
    }

    // A rule names the tenant in which its resource is, and all that is here is of one.
    private static bool IsOfTenant(JsonNode? rule) => rule.Text("tenantId") is null || rule.Says("tenantId", IdentityDirectory.Tenant);

    private Verdict Namespace(ResourceRecord target, Caller caller)
    {
        var rules = cloud.InForce(target.Id.Child("networkRuleSets", "default"))?.Body;
        var trusted = caller.IsTrustedService && rules.Flag("properties.trustedServiceAccessEnabled") == true;
        if (target.Body.Says("properties.publicNetworkAccess", "SecuredByPerimeter"))
            return Verdict.No($"'{target.Id.Name}' is secured by a perimeter, whose rules are not known here");
        if (target.Body.Says("properties.publicNetworkAccess", "Disabled"))
        {
            return trusted && cloud.Switches.Is(Switches.NamespaceDisabledTrusted, "allowed")
                ? Verdict.Yes($"'{target.Id.Name}' lets trusted services in although public network access is disabled (switch)")
                : Verdict.No($"public network access of '{target.Id.Name}' is disabled");
        }

        if (target.Body.Says("sku.name", "Basic"))
            return Verdict.Yes($"'{target.Id.Name}' has no firewall at its SKU");
        if (!rules.Says("properties.defaultAction", "Deny"))
            return Verdict.Yes($"'{target.Id.Name}' allows every network");
        var addresses = rules.Items("properties.ipRules");
        var subnets = rules.Items("properties.virtualNetworkRules");
        if (addresses.Count == 0 && subnets.Count == 0 && cloud.Switches.Is(Switches.DenyWithoutRules, "open"))
            return Verdict.Yes($"'{target.Id.Name}' denies by default without a single rule, which leaves it open (switch)");
        if (trusted)
            return Verdict.Yes($"'{target.Id.Name}' lets trusted services in");
        return ByRules(target, caller,
            addresses.Select(rule => rule.Text("ipMask")), subnets.Select(rule => rule.Text("subnet.id")));
    }

    /// <summary>From a subnet with the service endpoint the target sees the subnet, from elsewhere a public address.</summary>
    private static Verdict ByRules(ResourceRecord target, Caller caller, IEnumerable<string?> addresses, IEnumerable<string?> subnets)
    {
        if (caller.Subnet is { } from && Subnet.HasServiceEndpoint(from.Body, ServiceEndpoints.Of(target.Id)))
        {
            return subnets.Any(subnet => from.Id.Text.Equals(subnet, StringComparison.OrdinalIgnoreCase))
                ? Verdict.Yes($"the firewall of '{target.Id.Name}' admits subnet '{from.Id.Name}'")
                : Verdict.No($"the firewall of '{target.Id.Name}' has no rule for subnet '{from.Id.Name}'");
        }

        if (addresses.Any(mask => Matches(mask, caller.PublicAddress)))
            return Verdict.Yes($"the firewall of '{target.Id.Name}' admits {caller.PublicAddress}");
        return Verdict.No($"the firewall of '{target.Id.Name}' denies by default");
    }

    private static bool Matches(string? mask, IPAddress? address)
    {
        if (mask is null)
            return false;
        var block = IPNetwork.Parse(mask.Contains('/', StringComparison.Ordinal) ? mask : mask + (mask.Contains(':', StringComparison.Ordinal) ? "/128" : "/32"));
        // Of an address that is not known it is known that it is one of IPv4.
        return address is null ? block.PrefixLength == 0 && block.BaseAddress.AddressFamily == AddressFamily.InterNetwork : block.Contains(address);
    }
}

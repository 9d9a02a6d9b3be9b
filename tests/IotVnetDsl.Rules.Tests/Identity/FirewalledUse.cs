using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

/// <summary>A hub that writes to an account, by an authentication and behind a firewall that the tests choose.</summary>
internal static class FirewalledUse
{
    public const string Key = """EndpointAuthentication.Key(Secret.FromEnvironment("KEY"))""";
    public const string User = "EndpointAuthentication.UserAssigned(Writer.Principal)";
    public const string Closed = "Firewall = Firewall.TrustedServicesOnly";
    public const string Off = """PublicNetworkAccess = PublicNetworkAccess.Disabled, Firewall = new() { IpRules = ["40.1.2.3"] }""";
    public const string Listed = """Firewall = new() { IpRules = ["40.1.2.3"] }""";
    public const string Open = """Firewall = new() { DefaultAction = FirewallAction.Allow, IpRules = ["40.1.2.3"] }""";
    public const string Unknown = """Firewall = new() { DefaultAction = Environment.UserName == "x" ? FirewallAction.Deny : FirewallAction.Allow }""";

    public static IReadOnlyList<Found> Find(string id, string authentication, string account) => Written.Find(id, $$"""
        public UserAssignedIdentity Writer => new("writer");
        public StorageAccount Archive => new("archive") { Containers = ["telemetry"], {{account}} };
        public IotHub Hub => new("hub")
        {
            Identity = new() { UserAssignedIdentities = [Writer.Principal] },
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = {{authentication}} }],
        };
        """);
}

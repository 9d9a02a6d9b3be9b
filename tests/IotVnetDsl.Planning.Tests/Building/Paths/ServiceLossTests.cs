using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>What services work at by an identity of theirs is not taken from them without consent, and is shown as the ways of hubs are.</summary>
public sealed class ServiceLossTests
{
    [Theory]
    [InlineData("capture", "cutoff:Archive", "Streams -> Archive/telemetry: capture, system identity, no role for that is given to it there")]
    [InlineData("capture by another", "cutoff:Archive", "Streams -> Archive/alarms: capture, identity Writer, no role for that is given to it there")]
    [InlineData("account", "cutoff:Vault", "Encrypted -> Vault/archive: key, system identity, no role for that is given to it there")]
    [InlineData("messages", "cutoff:Vault", "Messages -> Vault/messages: key, identity Writer, no role for that is given to it there")]
    public async Task A_role_that_is_left_out_needs_consent(string without, string consent, string way)
    {
        var arm = new FakeArm();
        var first = await arm.DeployAsync(new Services());
        Assert.Contains(way[..way.IndexOf(", no role", StringComparison.Ordinal)], Ways(first, _ => true));
        Assert.Equal([], (await arm.PlanAsync(new Services())).Operations);

        var plan = await arm.PlanAsync(new Services { Without = without });
        Assert.Equal([consent], plan.Missing.Select(missing => missing.ToString()));
        Assert.Equal([way], Ways(plan, lost => lost.IsLost));
        await arm.DeployAsync(new Services { Without = without }, consent);
    }

    [Fact]
    public async Task What_goes_with_its_role_loses_nothing()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Services());

        Assert.DoesNotContain((await arm.PlanAsync(new Services { Without = "capture", IsCapturing = false })).Missing, consent => consent.Kind == "cutoff");
    }

    /// <summary>The code leaves what it no longer says as it is, and that goes by an identity which it deletes.</summary>
    [Theory]
    [InlineData("capture", "cutoff:Archive", "Streams -> Archive/alarms: identity rg-identified/userAssignedIdentities/id-identified is deleted, and it still goes by that")]
    [InlineData("messages", "cutoff:Vault", "Messages -> Vault/messages: identity rg-identified/userAssignedIdentities/id-identified is deleted, and it still goes by that")]
    [InlineData("database", "cutoff:Vault", "Store -> Vault/archive: identity rg-identified/userAssignedIdentities/id-identified is deleted, and it still goes by that")]
    public async Task An_identity_that_is_still_gone_by_is_deleted_with_consent_only(string user, string consent, string way)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Identified(user));

        var plan = await arm.PlanAsync(new Identified(user) { IsSaid = false });

        Assert.Contains(consent, plan.Missing.Select(missing => missing.ToString()));
        Assert.Contains(way, Ways(plan, lost => lost.IsLost));
    }

    /// <summary>Another takes its place first. A namespace is given it by one write and its event hub goes by it from the next: between them nothing is captured.</summary>
    [Theory]
    [InlineData("capture", "cutoff:Archive")]
    [InlineData("messages")]
    [InlineData("database")]
    public async Task An_identity_whose_place_another_takes_goes_after_that(string user, params string[] gap)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Identified(user));

        var plan = await arm.PlanAsync(new Identified(user) { By = "id-other" }, ["delete:rg-identified/userAssignedIdentities/id-identified"]);

        Assert.Equal([], Ways(plan, lost => lost.IsLost));
        Assert.Equal(gap, plan.Missing.Select(missing => missing.ToString()));
        await arm.DeployAsync(new Identified(user) { By = "id-other" }, ["delete:rg-identified/userAssignedIdentities/id-identified", .. gap]);
        Assert.True(arm.Applied.FindLastIndex(key => key.StartsWith(user switch { "capture" => "Streams", "messages" => "Messages", _ => "Store" }, StringComparison.Ordinal)) < arm.Applied.FindLastIndex(key => key.EndsWith("id-identified", StringComparison.Ordinal)), string.Join(", ", arm.Applied));
    }

    private sealed record Identified(string User) : Topology
    {
        public bool IsSaid { get; init; } = true;

        public string By { get; init; } = "id-identified";

        public override string Id => "identified";

        public override ResourceGroup ResourceGroup => new("rg-identified", IotVnetDsl.Region.EastUS);

        public UserAssignedIdentity? Writer => IsSaid ? new(By) : null;

        public StorageAccount Archive => new("identifiedarchive") { Containers = ["alarms"] };

        public KeyVault Vault => new("kv-identified", "00000000-0000-0000-0000-0000000000aa") { RoleBasedAccess = true, PurgeProtection = true, Keys = ["archive", "messages"] };

        public EventHubsNamespace? Streams => User != "capture" ? null : new("identified-streams")
        {
            Identity = Writer is null ? null : Identity.UserAssigned(Writer.Principal),
            EventHubs = [new("alarms") { Capture = Writer is null ? null : new(Archive.Container("alarms")) { Identity = CaptureIdentity.UserAssigned(Writer.Principal) } }],
        };

        public ServiceBusNamespace? Messages => User != "messages" ? null : new("identified-messages")
        {
            Sku = ServiceBusSku.Premium,
            Identity = Writer is null ? null : Identity.UserAssigned(Writer.Principal),
            CustomerKeys = Writer is null ? null : [new(Vault.Key("messages")) { Identity = Writer.Principal }],
        };

        public CosmosAccount? Store => User != "database" ? null : new("identified-store")
        {
            Identity = Writer is null ? null : Identity.UserAssigned(Writer.Principal),
            CustomerKey = Writer is null ? null : new(Vault.Key("archive")) { Identity = Writer.Principal },
        };

        public RoleAssignment? WriterWrites => Writer is null ? null : new(Writer.Principal, Role.StorageBlobDataContributor, Archive);

        public RoleAssignment? WriterUsesKeys => Writer is null ? null : new(Writer.Principal, Role.KeyVaultCryptoServiceEncryptionUser, Vault);
    }

    private static IEnumerable<string> Ways(Plan plan, Func<PlanPath, bool> which) => plan.Paths.Ways.Where(which).Select(way => $"{way.From} -> {way.To}: {way.Means}");

    private sealed record Services : Topology
    {
        public string Without { get; init; } = "";

        public bool IsCapturing { get; init; } = true;

        public override string Id => "services";

        public override ResourceGroup ResourceGroup => new("rg-services", IotVnetDsl.Region.EastUS);

        public UserAssignedIdentity Writer => new("id-services");

        public StorageAccount Archive => new("servicesarchive") { Containers = ["telemetry", "alarms"] };

        public KeyVault Vault => new("kv-services", "00000000-0000-0000-0000-0000000000aa") { RoleBasedAccess = true, PurgeProtection = true, Keys = ["archive", "messages"] };

        public EventHubsNamespace Streams => new("services-streams")
        {
            Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] },
            EventHubs =
            [
                new("telemetry") { Capture = new(Archive.Container("telemetry")) { Enabled = IsCapturing, Identity = CaptureIdentity.SystemAssigned } },
                new("alarms") { Capture = new(Archive.Container("alarms")) { Identity = CaptureIdentity.UserAssigned(Writer.Principal) } },
            ],
        };

        public StorageAccount Encrypted => new("servicesencrypted") { Identity = Identity.SystemAssigned, CustomerKey = new(Vault.Key("archive")) };

        public ServiceBusNamespace Messages => new("services-messages")
        {
            Sku = ServiceBusSku.Premium,
            Identity = Identity.UserAssigned(Writer.Principal),
            CustomerKeys = [new(Vault.Key("messages")) { Identity = Writer.Principal }],
        };

        public RoleAssignment? StreamsWrite => Without == "capture" ? null : new(Streams.SystemIdentity, Role.StorageBlobDataContributor, Archive);

        public RoleAssignment? WriterWrites => Without == "capture by another" ? null : new(Writer.Principal, Role.StorageBlobDataContributor, Archive.Container("alarms"));

        public RoleAssignment? EncryptedUsesKey => Without == "account" ? null : new(Encrypted.SystemIdentity, Role.KeyVaultCryptoServiceEncryptionUser, Vault);

        public RoleAssignment? MessagesUseKey => Without == "messages" ? null : new(Writer.Principal, Role.KeyVaultCryptoServiceEncryptionUser, Vault);
    }
}

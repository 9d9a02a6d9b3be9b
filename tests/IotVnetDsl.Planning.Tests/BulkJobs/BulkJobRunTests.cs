using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.BulkJobs;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.BulkJobs;

/// <summary>However a run ends, the hub is asked for each job once.</summary>
public sealed class BulkJobRunTests : IDisposable
{
    private const string Hub = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-plant/providers/Microsoft.Devices/IotHubs/plant-hub";
    private const string Version = "2023-06-30";

    private static readonly PlanTarget Target = new("http://127.0.0.1:1", IsLocal: true, Requests.Subscription);

    private readonly LocalArmInProcess _arm = new();
    private readonly List<string> _notices = [];

    public void Dispose() => _arm.Dispose();

    [Fact]
    public void Devices_are_exported_by_the_hubs_identity()
    {
        var end = Run(Deployed());

        Assert.Equal((null, "The devices of 'Hub' (plant-hub) were exported to https://plantarchive.blob.core.windows.net/devices/devices.txt."), (end.ErrorId, end.Message));
        Assert.Equal("completed", Assert.Single(Jobs())["status"]!.ToString());
        Assert.False(File.Exists(Note));
    }

    [Fact]
    public void Says_what_the_code_needs_and_the_target_does_not_have()
    {
        var job = Job(new WithJobs());
        Assert.Equal(["Archive", "Archive/Containers[devices]", "Hub", "HubWritesArchive"], job.Missing(_arm.Plan(new WithJobs().Graph())).Select(operation => operation.Resource.Path));

        _arm.Run(_arm.Plan(new WithJobs().Graph()));
        Assert.Empty(job.Missing(_arm.Plan(new WithJobs().Graph())));
        Assert.Equal(["Archive"], job.Missing(_arm.Plan(new WithJobs { Trusted = false }.Graph())).Select(operation => operation.Resource.Path));
    }

    /// <summary>Killed after the note and before the answer: the hub has the job, and nobody its id.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_job_of_an_interrupted_run_is_followed(bool isIdKnown)
    {
        var job = Deployed();
        var id = Begin(job);
        (BulkJobNote.Of(job, []) with { Id = isIdKnown ? id : null }).Write(Note);

        Assert.True(Run(job).IsSuccess);
        Assert.Single(Jobs());
        Assert.Equal([$"The job {id} of an interrupted run goes on."], _notices);
        Assert.False(File.Exists(Note));
    }

    [Fact]
    public void A_job_that_was_never_sent_is_begun()
    {
        var job = Deployed();
        Begin(job);
        _arm.Settle();
        BulkJobNote.Of(job, Jobs().Select(known => known["jobId"]!.ToString())).Write(Note);

        Assert.True(Run(job).IsSuccess);
        Assert.Equal(2, Jobs().Length);
    }

    /// <summary>The job of an interrupted run is waited for, and is no answer to another question.</summary>
    [Fact]
    public void Another_job_than_the_interrupted_one_is_begun_after_it()
    {
        var job = Deployed();
        var id = Begin(job);
        (BulkJobNote.Of(job, []) with { Id = id }).Write(Note);

        Assert.True(Run(job with { Blob = "other.txt" }).IsSuccess);
        Assert.Equal(2, Jobs().Length);
    }

    [Theory]
    [InlineData("lose")]
    [InlineData("drop")]
    public void A_lost_answer_begins_no_second_job(string kind)
    {
        var job = Deployed();
        _arm.Control("POST", "faults", new JsonObject { ["kind"] = kind, ["method"] = "POST", ["path"] = "exportDevices" });

        var end = Run(job);
        Assert.True(end.IsSuccess, end.Message);
        Assert.Single(Jobs());
    }

    [Fact]
    public void The_job_of_somebody_else_is_waited_for()
    {
        var job = Deployed();
        var id = Begin(job with { Blob = "theirs.txt" });

        Assert.True(Run(job).IsSuccess);
        Assert.Equal(2, Jobs().Length);
        Assert.Equal([$"Waiting: 'Hub' (plant-hub) runs the job {id} of somebody else, and a hub runs one at a time."], _notices);
    }

    [Fact]
    public void A_role_that_is_not_in_effect_yet_is_waited_for()
    {
        var job = Deployed(settle: false);

        Assert.True(Run(job).IsSuccess);
        Assert.StartsWith("Waiting up to 300 s: the hub does not get at the container", Assert.Single(_notices), StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_never_comes_is_named()
    {
        _arm.Run(_arm.Plan(new WithJobs { HasRole = false }.Graph()));
        _arm.Settle();

        var end = Run(Job(new WithJobs { HasRole = false }));
        Assert.Equal("IVD9009", end.ErrorId);
        Assert.Contains("needs Storage Blob Data Contributor on the account", end.Message, StringComparison.Ordinal);
        Assert.Empty(Jobs());
        Assert.False(File.Exists(Note));
    }

    [Fact]
    public void An_import_without_its_blob_says_where_to_put_it()
    {
        var end = Run(Deployed() with { Kind = BulkJobKind.Import, Blob = "new.txt" });

        Assert.Equal("IVD9009", end.ErrorId);
        Assert.Contains("read from https://plantarchive.blob.core.windows.net/devices/new.txt", end.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopped_it_says_that_the_job_goes_on_and_the_next_run_follows_it()
    {
        var job = Deployed();
        using var stop = new CancellationTokenSource();
        _arm.Changed = stop.Cancel;

        var stopped = Run(job, stop);
        Assert.Equal("IVD9010", stopped.ErrorId);
        Assert.Contains("no second one is begun", stopped.Message, StringComparison.Ordinal);

        _arm.Changed = () => { };
        Assert.True(Run(job).IsSuccess);
        Assert.Single(Jobs());
    }

    [Fact]
    public void A_note_that_cannot_be_read_is_left_alone()
    {
        var job = Deployed();
        Directory.CreateDirectory(Path.GetDirectoryName(Note)!);
        File.WriteAllText(Note, "{");

        Assert.Equal("IVD9014", Run(job).ErrorId);
        Assert.Equal("{", File.ReadAllText(Note));
        Assert.Empty(Jobs());
    }

    private string Note => StateFiles.BulkJob(_arm.Options.StateFolder, "plant", null, Target, "Hub");

    private static BulkJob Job(Topology topology)
    {
        var graph = topology.Graph();
        return BulkJob.Of(BulkJobKind.Export, Assert.Single(BulkJob.UsesOf(graph)), graph, Target);
    }

    private BulkJob Deployed(bool settle = true)
    {
        var result = _arm.Run(_arm.Plan(new WithJobs().Graph()));
        Assert.True(result.IsSuccess, string.Join("; ", result.Errors.Select(error => error.Message)));
        if (settle)
            _arm.Settle();
        return Job(new WithJobs());
    }

    private BulkJobResult Run(BulkJob job, CancellationTokenSource? stop = null) => _arm.Time.Pump(() =>
        new BulkJobRun(_arm.Client, new BulkJobOptions { StateFolder = _arm.Options.StateFolder, Time = _arm.Time }, _notices.Add).RunAsync(job, "plant", null, Target, stop?.Token ?? default));

    private string Begin(BulkJob job) => _arm.Time.Pump(() => _arm.OtherClient().SendAsync(new("POST", $"{Hub}/{job.Action}", Version) { Body = job.Request() }, default)).Body!["jobId"]!.ToString();

    private ImmutableArray<JsonObject> Jobs() => [.. _arm.Time.Pump(() => _arm.Client.ListAsync(new ArmRequest("GET", Hub + "/jobs", Version), default))];

    /// <summary>A hub that only exports and imports devices.</summary>
    private sealed record WithJobs : Plant
    {
        public bool Trusted { get; init; } = true;

        public bool HasRole { get; init; } = true;

        public override StorageAccount Archive => base.Archive with { Containers = ["devices"], Firewall = Trusted ? Firewall.TrustedServicesOnly : Firewall.TrustedServicesOnly with { TrustedServices = false } };

        public override IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, BulkJobs = new(Archive.Container("devices")) };

        public override RoleAssignment? HubWritesArchive => HasRole ? new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive) : null;

        public override PrivateEndpoint? HubEndpoint => null;

        public override PrivateDnsZone? HubZone => null;

        public override PrivateDnsZoneLink? HubZoneLink => null;

        public override PrivateDnsZoneGroup? HubZones => null;
    }
}

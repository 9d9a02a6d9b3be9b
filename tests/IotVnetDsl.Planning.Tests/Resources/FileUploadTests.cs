using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>Which container devices may upload to.</summary>
public sealed class FileUploadTests
{
    private const string Container = "properties.storageEndpoints.$default.containerName";

    [Fact]
    public async Task The_container_of_bulk_jobs_is_none_that_devices_upload_to()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new WithJobs());

        Assert.Null(BodyPath.Get(arm["/plant-hub"], "properties.storageEndpoints"));
    }

    [Fact]
    public async Task An_upload_that_the_code_no_longer_has_ends()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        var plan = await arm.DeployAsync(new WithJobs());

        Assert.Contains(Assert.Single(plan.Operations).Changes, change => change is { Name: "file upload", Before: "container uploads", After: "none" });
        Assert.Equal("", BodyPath.Get(arm["/plant-hub"], Container)!.ToString());
        Assert.Equal([], (await arm.PlanAsync(new WithJobs())).Operations);
    }

    [Fact]
    public async Task An_upload_that_others_set_up_is_seen()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new WithJobs());
        BodyPath.Set(arm["/plant-hub"], Container, "elsewhere");
        BodyPath.Set(arm["/plant-hub"], "properties.storageEndpoints.$default.connectionString", "AccountName=somebody;AccountKey=****");

        var changes = Assert.Single((await arm.PlanAsync(new WithJobs())).Operations).Changes;

        Assert.Equal([("file upload", "container elsewhere", "none"), ("file upload account", "somebody", "none")], changes.Select(change => (change.Name, change.Before!, change.After!)));
    }

    private sealed record WithJobs : Plant
    {
        public override IotHub Hub => base.Hub with { FileUpload = null, BulkJobs = new(Archive.Container("uploads")) };
    }
}

using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class UnfitTargetTests
{
    private const string Id = "IVD4020";

    [Theory]
    [InlineData("new(\"q\") { RequiresSession = true }", "requires sessions, which messages of a hub do not have")]
    [InlineData("new(\"q\") { RequiresDuplicateDetection = true }", "drops repeated messages by an id that messages of a hub do not have")]
    public void Fires_at_a_queue(string queue, string fault) =>
        Assert.Equal($"'Hub' writes to 'q' of 'Bus', which {fault}", Assert.Single(Of(queue: queue)).Message);

    [Fact]
    public void Fires_at_a_topic() => Assert.Equal("Endpoints[t].Topic", Assert.Single(Of(topic: "new(\"t\") { RequiresDuplicateDetection = true }")).Finding.PropertyPath);

    [Theory]
    [InlineData("Kind = StorageKind.FileStorage", "holds files, and a hub writes blobs")]
    [InlineData("Sku = StorageSku.PremiumLrs", "holds page blobs, and a hub writes block blobs")]
    public void Fires_at_an_account_wherever_the_hub_writes(string account, string fault)
    {
        var found = Of(account: account);

        Assert.Equal(["BulkJobs.Container", "Endpoints[a].Container", "FileUpload.Container"], found.Select(each => each.Finding.PropertyPath));
        Assert.All(found, each => Assert.Equal(($"'Hub' writes to 'c' of 'Archive', which {fault}", Severity.Warning), (each.Message, each.Severity)));
    }

    [Theory]
    [InlineData("\"q\"", "\"t\"", "Kind = StorageKind.StorageV2, Sku = StorageSku.StandardLrs")]
    [InlineData("new(\"q\") { RequiresSession = false }", "\"t\"", "Kind = StorageKind.BlockBlobStorage, Sku = StorageSku.PremiumLrs")]
    [InlineData("new(\"q\") { RequiresSession = DateTime.Now.Hour > 7 }", "\"t\"", "Sku = StorageSku.Named(Environment.UserName)")]
    [InlineData("new(\"other\") { RequiresSession = true }", "\"t\"", "HierarchicalNamespace = true")]
    public void Is_silent_for_what_takes_them_or_is_unknown(string queue, string topic, string account) => Assert.Empty(Of(queue, topic, account));

    private static IReadOnlyList<Found> Of(string queue = "\"q\"", string topic = "\"t\"", string account = "Kind = StorageKind.StorageV2") => Written.Find(Id, $$"""
        public ServiceBusNamespace Bus => new("bus-one") { Queues = [{{queue}}], Topics = [{{topic}}] };
        public StorageAccount Archive => new("archive") { Containers = ["c"], {{account}} };
        public IotHub Hub => new("hub")
        {
            Identity = Identity.SystemAssigned,
            Endpoints =
            [
                new StorageEndpoint("a", Archive.Container("c")),
                new ServiceBusQueueEndpoint("q", Bus.Queue("q")),
                new ServiceBusTopicEndpoint("t", Bus.Topic("t")),
            ],
            FileUpload = new(Archive.Container("c")),
            BulkJobs = new(Archive.Container("c")),
        };
        """);
}

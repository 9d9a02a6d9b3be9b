using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class FileNameTokensTests
{
    private const string Id = "IVD5005";

    [Theory]
    [InlineData("{iothub}/{YYYY}/{MM}/{DD}/{HH}/{mm}", "lacks {partition}", "{iothub}/{YYYY}/{MM}/{DD}/{HH}/{mm}/{partition}")]
    [InlineData("{iothub}/{partition}/{yyyy}/{MM}/{DD}/{HH}/{MM}", "lacks {YYYY}, {mm} and repeats {MM}", "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}")]
    public void Fires_on_what_is_missing(string format, string fault, string mended)
    {
        var found = Assert.Single(Of($"\"{format}\""));

        Assert.Equal($"FileNameFormat = \"{format}\"", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal($"File name format '{format}' of endpoint 'archive' of 'Hub' {fault}: Azure wants each token once", found.Message);
        Assert.Equal(mended, found.Finding.Data[FindingData.Nearest]);
    }

    [Theory]
    [InlineData("{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}/{mm}", "{mm}", "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}")]
    [InlineData("{iothub}-{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}", "{iothub}", "{iothub}-/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}")]
    public void Warns_of_what_is_there_twice(string format, string token, string mended)
    {
        var found = Assert.Single(Of($"\"{format}\""));

        Assert.Equal((Severity.Warning, mended), (found.Severity, found.Finding.Data[FindingData.Nearest]));
        Assert.EndsWith($"repeats {token}: Azure's texts show each token once", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"telemetry/{iothub}-{partition}_{DD}{MM}{YYYY}/{HH}.{mm}\"")]
    [InlineData("Environment.UserName")]
    [InlineData("null")]
    public void Is_silent_where_each_is_there_once_or_that_is_unknown(string format) => Assert.Empty(Of(format));

    [Fact]
    public void A_capture_has_tokens_of_its_own()
    {
        var found = Assert.Single(Written.Find(Id, """
            public StorageAccount Archive => new("archive") { Containers = ["a"] };
            public EventHubsNamespace Streams => new("streams") { EventHubs = [new("telemetry") { Capture = new(Archive.Container("a")) { FileNameFormat = "{Namespace}/{EventHub}/{Year}/{Month}/{Day}/{Hour}/{Minute}/{Second}" } }] };
            """));

        Assert.StartsWith("File name format '{Namespace}/{EventHub}/{Year}/{Month}/{Day}/{Hour}/{Minute}/{Second}' of the capture of 'telemetry' of 'Streams' lacks {PartitionId}", found.Message, StringComparison.Ordinal);
        Assert.EndsWith("/{PartitionId}", found.Finding.Data[FindingData.Nearest], StringComparison.Ordinal);
    }

    private static IReadOnlyList<Found> Of(string format) => Written.Find(Id, $$"""
        public StorageAccount Archive => new("archive") { Containers = ["a"] };
        public IotHub Hub => new("hub")
        {
            Identity = Identity.SystemAssigned,
            Endpoints = [new StorageEndpoint("archive", Archive.Container("a")) { FileNameFormat = {{format}} }],
        };
        """);
}

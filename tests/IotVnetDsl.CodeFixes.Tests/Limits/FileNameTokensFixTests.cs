using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class FileNameTokensFixTests
{
    [Fact]
    public Task Writes_each_token_once() => FixTest<FileNameTokensFix>.Members(
        Plant("{|IVD5005:FileNameFormat = \"{iothub}/{YYYY}/{MM}/{DD}/{HH}/{mm}/{mm}\"|}"),
        Plant("FileNameFormat = \"{iothub}/{YYYY}/{MM}/{DD}/{HH}/{mm}/{partition}\""),
        "IVD5005:each-token-once");

    private static string Plant(string format) => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { {{format}} }] };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;
}

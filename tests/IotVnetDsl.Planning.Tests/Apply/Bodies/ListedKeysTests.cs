using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Planning.Tests.Resources.Examples;

namespace IotVnetDsl.Planning.Tests.Apply.Bodies;

/// <summary>Keys that Azure lists, asked of a server that shares no code with who asks.</summary>
public sealed class ListedKeysTests
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-ListedKeyExample/providers/";

    [Theory]
    [InlineData("Microsoft.Storage/storageAccounts/listedkeyarchive|key1", "DefaultEndpointsProtocol=https;AccountName=listedkeyarchive;AccountKey=", ";EndpointSuffix=core.windows.net")]
    [InlineData("Microsoft.Devices/IotHubs/listed-key-hub|service", "HostName=listed-key-hub.azure-devices.net;SharedAccessKeyName=service;SharedAccessKey=", "=")]
    [InlineData("Microsoft.EventHub/namespaces/listed-key-streams/eventhubs/telemetry|hub", "Endpoint=sb://listed-key-streams.servicebus.windows.net/;SharedAccessKeyName=hub;", ";EntityPath=telemetry")]
    [InlineData("Microsoft.ServiceBus/namespaces/listed-key-messages|hub|alarms", "Endpoint=sb://listed-key-messages.servicebus.windows.net/;SharedAccessKeyName=hub;", ";EntityPath=alarms")]
    public async Task Each_becomes_a_connection_string(string key, string begin, string end)
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new ListedKeyExample().Graph());

        var text = await new ListedKeys(arm.Client, new LocalArmProcess.AnySecret()).ResolveAsync($"listkeys:{Group}{key}", TestContext.Current.CancellationToken);

        Assert.StartsWith(begin, text, StringComparison.Ordinal);
        Assert.EndsWith(end, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_listed_is_said_without_a_key()
    {
        await using var arm = await LocalArmProcess.StartAsync();

        var fault = await Assert.ThrowsAsync<SecretException>(async () =>
            await new ListedKeys(arm.Client, new LocalArmProcess.AnySecret()).ResolveAsync($"listkeys:{Group}Microsoft.Devices/IotHubs/none|service", TestContext.Current.CancellationToken));

        Assert.StartsWith("the key 'service' of 'none' cannot be listed: ", fault.Message, StringComparison.Ordinal);
    }
}

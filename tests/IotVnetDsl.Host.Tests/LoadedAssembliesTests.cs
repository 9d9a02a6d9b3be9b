using System.Diagnostics;
using IotVnetDsl.Host.Commands;
using IotVnetDsl.Protocol;

namespace IotVnetDsl.Host.Tests;

/// <summary>A command starts with what it needs: the compiler and the credentials are most of what the host could load.</summary>
public sealed class LoadedAssembliesTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("graph")]
    [InlineData("verify")]
    public async Task Loads_neither_the_compiler_nor_credentials(string command)
    {
        // The role is on all of the namespace: a suggestion, which has no place in a plan.
        using var project = new TestProject(PlantSource.With("""
                public EventHubsNamespace Streams => new("plant-streams") { Sku = EventHubsSku.Standard, EventHubs = [new("telemetry")] };
                public IotHub Hub => new("plant-hub")
                {
                    Sku = IotHubSku.S1,
                    Identity = Identity.SystemAssigned,
                    Endpoints = [new EventHubEndpoint("telemetry", Streams.EventHub("telemetry"))],
                    Routes = [new("all", RouteSource.DeviceMessages, "telemetry")],
                };
                public RoleAssignment Sends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);
            """));
        var notes = Path.Combine(project.Folder, "loaded.txt");
        var request = Path.Combine(project.Folder, "request.txt");
        await File.WriteAllLinesAsync(request, [FieldLine.Join("iotvnet-request", FieldLine.Version), FieldLine.Join("command", command), .. project.Fields.Select(field => FieldLine.Join(field.Name, field.Value))], TestContext.Current.CancellationToken);
        using var host = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(IHostCommand).Assembly.Location, request])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location, [StartupHook.NotesVariable] = notes },
        })!;
        var said = await host.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);

        var loaded = await File.ReadAllLinesAsync(notes, TestContext.Current.CancellationToken);
        Assert.True(loaded.Contains("IotVnetDsl.Rules"), said);
        Assert.DoesNotContain(loaded, name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name.StartsWith("Azure.Identity", StringComparison.Ordinal) || name.StartsWith("Microsoft.Identity", StringComparison.Ordinal));
    }
}

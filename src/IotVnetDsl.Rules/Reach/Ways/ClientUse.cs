using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>One thing that a client connects to.</summary>
/// <param name="Client">Who.</param>
/// <param name="Place">Where the client says so.</param>
/// <param name="Target">What.</param>
/// <param name="Entrance">By which of its names.</param>
/// <param name="UploadOf">The hub whose devices put files there; null where the client says itself that it connects there.</param>
public sealed record ClientUse(ClientView Client, Property Place, ResourceView Target, Entrance Entrance, IotHubView? UploadOf)
{
    /// <summary>For people.</summary>
    public string To => Entrance == Entrance.BuiltInEndpoint ? $"{Target.Path} (built-in endpoint)" : Target.Path;

    /// <summary>What a client says that it uses, and the accounts that it uploads files to as a device of a hub.</summary>
    internal static IEnumerable<ClientUse> Of(ClientView client)
    {
        var said = Said(client).ToArray();
        foreach (var use in said)
            yield return use;

        foreach (var use in said.Where(use => use.Entrance == Entrance.Main))
        {
            if (use.Target is IotHubView hub && hub.FileUpload.Container.Target<ResourceView>() is { } account && !said.Any(other => other.Target == account))
                yield return new ClientUse(client, use.Place, account, Entrance.Main, hub);
        }
    }

    private static IEnumerable<ClientUse> Said(ClientView client)
    {
        foreach (var use in client.Uses.Known)
        {
            if (use.Target<ResourceView>() is { } target)
                yield return new ClientUse(client, use.Self, target, Entrance.Main, null);
        }

        foreach (var read in client.Reads.Known)
        {
            if (read.Target<IotHubView>() is { } hub)
                yield return new ClientUse(client, read.Self, hub, Entrance.BuiltInEndpoint, null);
        }
    }
}

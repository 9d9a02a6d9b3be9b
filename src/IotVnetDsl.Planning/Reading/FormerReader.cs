using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Devices;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Reading;

/// <summary>
/// Finds what the topology has put into resources of others that its code names no more: endpoints and routes in a hub, links of its networks in a zone.
/// A request for each subscription, and one for each that is found. And what is marked as that of a topology of which only the accepted plan is left, with one for each.
/// </summary>
internal sealed class FormerReader(IArmClient client, ResourceLists lists, DesiredTopology desired, string owner)
{
    private const string Version = "2021-04-01";

    private static readonly ArmResourceType Hubs = ResourceCatalog.Types.OfType<IotHubs>().Single();
    private static readonly ArmResourceType Links = ResourceCatalog.Types.OfType<VirtualNetworkLinks>().Single();

    private static readonly string Filter = "$filter=" + Uri.EscapeDataString($"resourceType eq '{Hubs.ArmType}' or resourceType eq '{Links.ArmType}'");

    /// <summary>Notes what has a mark, wherever it is.</summary>
    public async Task ReadMarkedAsync(string subscription, string mark, CancellationToken cancellation)
    {
        var query = "$filter=" + Uri.EscapeDataString($"tagName eq '{ResourceTags.Owner}' and tagValue eq '{mark.Replace("'", "''", StringComparison.Ordinal)}'");
        try
        {
            foreach (var item in await client.ListAsync(new ArmRequest("GET", $"/subscriptions/{subscription}/resources", Version) { Query = query }, cancellation))
            {
                if (item["id"]?.ToString() is { } id)
                    lists.AddMark(id, mark);
            }
        }
        catch (ArmException refusal) when (refusal.Error.IsOutOfSight)
        {
        }
    }

    /// <summary>Adds what was not read before. Who deploys into one group may not be allowed to see the rest.</summary>
    public async Task ReadAsync(string subscription, CancellationToken cancellation)
    {
        try
        {
            var listed = await client.ListAsync(new ArmRequest("GET", $"/subscriptions/{subscription}/resources", Version) { Query = Filter }, cancellation);
            foreach (var item in listed)
            {
                if (item["id"]?.ToString() is { } id && lists.Find(id) is null && Hubs.OwnerOf(item) is { } mark)
                    lists.AddMark(id, mark);
            }

            await Task.WhenAll(
                from item in listed
                let id = item["id"]?.ToString()
                where id is not null && lists.Find(id) is null
                let type = ResourceCatalog.Find(ResourceId.TypeOf(id))
                where (type == Hubs && PartNotes.HasAny(item, owner)) || (type == Links && owner.Equals(Links.OwnerOf(item), StringComparison.OrdinalIgnoreCase))
                select AddAsync(type, id, cancellation));
        }
        catch (ArmException refusal) when (refusal.Error.IsOutOfSight)
        {
        }
    }

    private async Task AddAsync(ArmResourceType type, string id, CancellationToken cancellation)
    {
        // Another stage's deployment of the same topology has the mark as well, and networks of its own.
        if (await client.SendAsync(new ArmRequest("GET", id, type.ApiVersion), cancellation) is { Error: null, Body: { } body }
            && (type == Hubs || (BodyPath.Get(body, "properties.virtualNetwork.id")?.ToString() is { } network && ResourceId.GroupOf(network) is { } group && desired.OwnGroups.Contains(group))))
        {
            lists.Add(type, body);
        }
    }
}

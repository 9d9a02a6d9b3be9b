using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Routes;

/// <summary><c>GET {resource}/{collection}/{name}</c> where what is collected are no resources: one of what the collection answers.</summary>
internal sealed class ItemRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Method != "GET" || request.Parsed is not { Id: { Parent: { } owner } id, Rest.Length: 0 }
            || services.Cloud.Types.Find(owner.Type)?.Itemized.FirstOrDefault(name => id.IsOf($"{owner.Type}/{name}")) is not { } collection)
            return null;
        var all = services.Router.Answer(request.To($"{owner.Text}/{collection}")).Body;
        return all.Items("value").FirstOrDefault(item => item.Text("name")?.Equals(id.Name, StringComparison.OrdinalIgnoreCase) == true) is { } found
            ? new ArmResponse(200, found.DeepClone())
            : throw ArmError.NotFound(id);
    }
}

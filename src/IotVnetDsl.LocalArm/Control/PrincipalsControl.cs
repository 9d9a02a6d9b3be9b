using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Control;

/// <summary><c>PUT principals/{guid}</c> with <c>{"kind": "User"}</c>: someone whom the directory knows.</summary>
internal sealed class PrincipalsControl : IControl
{
    public string Name => "principals";

    public ArmResponse? Answer(ArmRequest request, IReadOnlyList<string> rest, ControlServices services)
    {
        if (request.Method != "PUT" || rest is not [var id] || !Guid.TryParse(id, out _))
            return null;
        var kind = request.JsonBodyOrEmpty().Text("kind") ?? "User";
        services.Cloud.Directory.Enter(id, kind, "", services.Cloud.Clock.Now);
        return new ArmResponse(200, services.Cloud.Directory.Find(id)!.ToJson());
    }
}

using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Control;

/// <summary>One control resource below <c>/_local/</c>; found by reflection.</summary>
internal interface IControl
{
    /// <summary>The path's first segment after <c>/_local/</c>.</summary>
    string Name { get; }

    /// <summary>Answers with the segments after the name; null when the address means nothing.</summary>
    ArmResponse? Answer(ArmRequest request, IReadOnlyList<string> rest, ControlServices services);
}

internal sealed record ControlServices(Cloud Cloud, RequestLog Log);

/// <summary>What Azure does not have: the clock, switches, faults, the request log, questions to the data plane.</summary>
internal sealed class ControlRouter(Cloud cloud, RequestLog log)
{
    private const string Prefix = "/_local/";
    private readonly ControlServices _services = new(cloud, log);
    private readonly Dictionary<string, IControl> _controls = typeof(IControl).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IControl)) && !type.IsInterface)
        .Select(type => (IControl)Activator.CreateInstance(type)!)
        .ToDictionary(control => control.Name);

    public static bool Concerns(ArmRequest request) => request.Path.StartsWith(Prefix, StringComparison.Ordinal);

    public ArmResponse Answer(ArmRequest request)
    {
        var segments = request.Path[Prefix.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var answer = segments.Length > 0 && _controls.TryGetValue(segments[0], out var control)
            ? control.Answer(request, segments[1..], _services)
            : null;
        return answer ?? throw new ArmError(404, "NotFound",
            $"There is no {request.Method} {request.Path}. Control resources: {string.Join(", ", _controls.Keys.Order(StringComparer.Ordinal).Select(name => Prefix + name))}.");
    }
}

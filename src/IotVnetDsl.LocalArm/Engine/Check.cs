using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>A condition on a body that needs nothing but the body; yields what is wrong, and where.</summary>
internal delegate IEnumerable<(string Path, string Message)> Check(JsonObject body);

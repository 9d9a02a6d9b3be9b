namespace IotVnetDsl;

/// <summary>A connection that the target's owner approves by hand (<c>manualPrivateLinkServiceConnections</c>).</summary>
/// <param name="RequestMessage">What the owner reads (<c>properties.requestMessage</c>), 0-140 characters.</param>
public sealed record ManualApproval(string RequestMessage);

using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Plans;

/// <summary>A right that a resource needs in another one.</summary>
/// <param name="Part">Which part of the resource needs it (<c>Endpoints[archive]</c>).</param>
/// <param name="Identity">Id of the resource whose identity it is: a hub for its own, or a user-assigned identity.</param>
/// <param name="Scope">Id of what is written to; a role on anything that it lies in will do.</param>
/// <param name="Roles">GUIDs of the built-in roles that give the right, the least first.</param>
public sealed record NeededRole(string Part, string Identity, string Scope, ImmutableArray<string> Roles);

using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Reach.Traffic;

/// <summary>From where traffic comes, as security groups see it.</summary>
/// <param name="Addresses">From which addresses, one of them or all; null where they are not known.</param>
/// <param name="IsOfNetwork">Is it of the network, or of what is joined to it?</param>
/// <param name="MayBeOfGroup">Can it be of an application security group? Those hold interfaces in networks.</param>
internal sealed record Origin(AddressSet? Addresses, Answer IsOfNetwork, bool MayBeOfGroup);

/// <summary>Where traffic goes.</summary>
/// <param name="Addresses">To one of these; null where they are not known.</param>
/// <param name="IsOfNetwork">Is it of the network, or of what is joined to it?</param>
/// <param name="IsHeldBy">Does a service tag surely hold it? None holds a private one.</param>
/// <param name="Endpoint">Whose private address it is; null for a public one.</param>
internal sealed record Goal(AddressSet? Addresses, Answer IsOfNetwork, Func<string, bool> IsHeldBy, PrivateEndpointView? Endpoint);

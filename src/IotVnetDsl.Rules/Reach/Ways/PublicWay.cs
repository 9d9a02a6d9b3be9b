using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Arrivals;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.Clients;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>Whether a client gets in by the public address.</summary>
internal static class PublicWay
{
    public static Step Of(LocationView location, Door door)
    {
        if (door.IsOff == Answer.Yes)
            return Step.Of(StepKind.Door, Answer.No, "public access is off");
        // What a site comes by outside is not known: its ranges are those of its networks. Nor is it of those who have to come by another protocol.
        if (location.Kind.Known == LocationKind.Internet && location.Addresses?.Intersect(door.Comers) is { IsEmpty: false } addresses)
            return From(addresses, door);
        if (location.Kind.Known != LocationKind.Subnet || door.IsListed == Answer.No)
            return Stranger(door);
        return location.Subnet is { TargetPath: { } network, ChildKey: { } subnet } ? FromSubnet(location, door, network, subnet) : InAzure(door);
    }

    private static Step FromSubnet(LocationView location, Door door, string network, string subnet)
    {
        // With a service endpoint the target sees the subnet, and rules of addresses never fit; without one it sees an address, and no rule of a subnet does.
        return (door.Subnets.Holds(network, subnet), location.Self.Owner.Model.Part<TopologySubnets>().HasServiceEndpoint(location.Subnet, door.Target.Type)) switch
        {
            (Answer.Yes, Answer.Yes) => Step.Of(StepKind.Door, Answer.Yes, "firewall rule of the subnet"),
            (Answer.No, Answer.Yes) when door.AdmitsEverybody == Answer.No => Step.Of(StepKind.Door, Answer.No, "the firewall has no rule for the subnet"),
            (not Answer.Yes, not Answer.No) when door.AdmitsEverybody == Answer.Yes => Step.Of(StepKind.Door, Answer.CannotSay, "firewall rule of all addresses, if those of a subnet with a service endpoint are among them"),
            (Answer.Yes, Answer.No) when door.AdmitsStranger == Answer.No => Step.Of(StepKind.Door, Answer.No, "its subnet has no service endpoint, so that the firewall's rule for it does not fit"),
            (Answer.Yes, Answer.CannotSay) or (Answer.CannotSay, not Answer.No) => Step.Of(StepKind.Door, Answer.CannotSay, "firewall rule of the subnet"),
            _ => InAzure(door),
        };
    }

    // Which of Azure's addresses a subnet goes out by is not known, or by one at all.
    private static Step InAzure(Door door) => door.AdmitsDataCenters == Answer.No || door.AdmitsStranger == Answer.Yes
        ? Stranger(door)
        : Step.Of(StepKind.Door, Answer.CannotSay, "firewall rule of Azure's data centers");

    private static Step From(AddressSet addresses, Door door) => door.Addresses.AdmitsAll(addresses) switch
    {
        Answer.Yes => Step.Of(StepKind.Door, Answer.Yes, door.AdmitsEverybody == Answer.Yes ? "public access" : "firewall rule"),
        Answer.CannotSay => Step.Of(StepKind.Door, Answer.CannotSay, "public access"),
        _ when door.Addresses.Perhaps.Intersect(addresses) is { IsEmpty: false } some => Step.Of(StepKind.Door, Answer.No, $"the firewall lets only {some} of it in"),
        _ => Step.Of(StepKind.Door, Answer.No, "the firewall refuses it"),
    };

    private static Step Stranger(Door door) => door.AdmitsStranger switch
    {
        Answer.Yes => Step.Of(StepKind.Door, Answer.Yes, "public access"),
        Answer.No => Step.Of(StepKind.Door, Answer.No, "the firewall refuses it"),
        _ => Step.Of(StepKind.Door, Answer.CannotSay, door.Addresses.Surely.IsEmpty ? "public access" : "firewall rule, from its addresses only"),
    };
}

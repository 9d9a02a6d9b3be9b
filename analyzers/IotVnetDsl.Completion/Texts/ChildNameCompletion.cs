using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.Completion.Code;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Completion.Texts;

/// <summary>Names of the parts that a resource has: <c>Plant.Subnet("endpoints")</c>, <c>Archive.Container("telemetry")</c>.</summary>
[ExportCompletionProvider(nameof(ChildNameCompletion), LanguageNames.CSharp)]
public sealed class ChildNameCompletion : TextCompletion
{
    private protected override IEnumerable<Offer> Offers(TextPlace place, CancellationToken cancellation)
    {
        if (place.Argument is not { } argument || argument.Method(place.Model) is not { } method || WrittenChild.Collection(method) is not { } collection)
            return [];

        var parent = MeantMember.Named(MeantMember.Receiver(argument.Call), place.Model);
        return TopologyModels.Of(place.Model.Compilation, cancellation).Meant(parent, method.ContainingType.Name)
            .SelectMany(resource => resource.Named(collection).Items)
            // One that has no name yet has its position for a key.
            .Where(child => !child.Key!.StartsWith("#", StringComparison.Ordinal))
            .Select(child => new Offer(child.Key!, NoteOf(collection, child)));
    }

    // Which subnet it is, its block says best.
    private static string NoteOf(string collection, Property child)
    {
        if (collection != nameof(VirtualNetworkView.Subnets) || child.Value is not RecordValue)
            return "";
        var subnet = new SubnetView(child);
        return string.Join(", ", new[] { subnet.AddressPrefix.Value.Known, subnet.Delegation.Known }.OfType<string>());
    }
}

using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Limits;

/// <summary>The names that the parts of resources have (subnets, containers, queues): read once of each resource, whoever refers to them.</summary>
internal sealed class PartNames : ModelPart
{
    private readonly Derived<(string Path, string Collection), Names> _names;

    public PartNames(TopologyModel model) : base(model) => _names = new(model, key => new Names(model.Find(key.Path)!.Named(key.Collection)));

    public Names Of(ResourceView resource, string collection) => _names[(resource.Path, collection)];

    /// <summary>Of one collection of a resource.</summary>
    internal sealed class Names
    {
        private readonly HashSet<string> _known;
        private readonly bool _mayBeMore;

        public Names(Property collection)
        {
            var parts = new ListProperty<WrittenRecord?>(collection, item => item.Records.FirstOrDefault());
            // Each is asked, those that are not known as well.
            _mayBeMore = parts.Any(part => part is null || part.Name.IsUnknown() ? Answer.CannotSay : Answer.No) != Answer.No;
            Known = [.. parts.Known.Select(part => part?.Name.Known).OfType<string>()];
            _known = new(Known, StringComparer.OrdinalIgnoreCase);
            IsStated = parts.IsSet() == Answer.Yes;
        }

        public ImmutableArray<string> Known { get; }

        /// <summary>The code states the collection, if only as an empty one.</summary>
        public bool IsStated { get; }

        public Answer Has(string name) => _known.Contains(name) ? Answer.Yes : _mayBeMore ? Answer.CannotSay : Answer.No;
    }
}

using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>The tenant in which a topology is deployed, as far as its code says: a vault states the one of its subscription.</summary>
internal sealed class TopologyTenant : ModelPart
{
    private readonly Derived<string?> _id;

    public TopologyTenant(TopologyModel model) : base(model) => _id = new(model, () =>
    {
        var stated = model.All<KeyVaultView>().Select(vault => vault.Tenant.Known).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return stated.Length == 1 ? stated[0] : null;
    });

    /// <summary>Is it the tenant that is named?</summary>
    public Answer Is(TextProperty tenant) => _id.Value is { } id ? tenant.Is(id) : Answer.CannotSay;
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Targets;

/// <summary>Shared access policies of a namespace, or of an event hub, queue or topic. Their keys are no part of their bodies.</summary>
internal abstract class AuthorizationRuleType : ChildResourceType
{
    private static readonly (string Member, string[] Rights)[] Combinations =
        [("Listen", ["Listen"]), ("Send", ["Send"]), ("ListenAndSend", ["Listen", "Send"]), ("Manage", ["Listen", "Send", "Manage"])];

    // Azure answers them in any order.
    private static readonly Codec Rights = new(
        value => Combinations.FirstOrDefault(combination => combination.Member == value.Text()) is { Rights: { } rights } ? List(rights) : null,
        json => json is JsonArray list && Combinations.FirstOrDefault(combination => list.Select(right => right!.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(combination.Rights)) is { Member: { } member }
            ? new EnumValue("AccessRights", member)
            : null);

    public override string Member => "AuthorizationRules";

    public override string ItemType => "AuthorizationRule";

    public override string Segment => "authorizationRules";

    public override string ApiVersion => "2024-01-01";

    public override string Theme => "targets";

    public override Tier Tier => Tier.HubChild;

    public override ImmutableArray<string> ReadOnly => ["location"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
        [new("rights", "properties.rights") { Mapping = new Member("Rights", Rights), Comparison = Comparison.Set, Text = Words.List }];

    private static JsonArray List(IEnumerable<string> rights) => new([.. rights.Select(right => (JsonNode)right)]);
}

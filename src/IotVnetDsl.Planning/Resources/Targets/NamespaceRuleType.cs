using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Targets;

/// <summary>Shared access policies of a whole namespace.</summary>
internal abstract class NamespaceRuleType : AuthorizationRuleType
{
    public override Tier Tier => Tier.TargetChild;

    public override ImmutableArray<string> BuiltIn => ["RootManageSharedAccessKey"];
}

using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Authorization;

/// <summary>An extension of any scope; what it forbids is asked in <see cref="Gates"/>.</summary>
internal sealed class Lock : ResourceType
{
    public override string Name => "Microsoft.Authorization/locks";

    public override NameRule NameRule { get; } = new(1, 90, @"^[\w.()-]*[\w()-]$",
        "A lock's name has 1 to 90 letters, digits, . ( ) - _ and does not end with a period.");

    public override Scope Scope => Scope.Any;

    public override Placement Placement => Placement.None;

    public override Verbs Verbs => Verbs.Put | Verbs.Delete;

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("properties.level"),
        Must.BeOneOf("properties.level", "CanNotDelete", "ReadOnly"),
        Must.Match("properties.notes", "^.{0,512}$", "Notes have at most 512 characters."),
    ];
}

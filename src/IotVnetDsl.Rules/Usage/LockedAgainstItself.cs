using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Locks;

namespace IotVnetDsl.Rules.Usage;

/// <summary>A topology does not lock what it is to change itself.</summary>
internal sealed class LockedAgainstItself : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD6011", "A ReadOnly lock on what the topology writes itself", Severity.Suggestion);

    public override void Check(RuleContext context)
    {
        foreach (var held in context.Each<ManagementLockView>().Where(held => held.Level.Is(LockLevel.ReadOnly) == Answer.Yes))
        {
            if (held.Scope.TargetPath is { } path && context.Topology.Find(path) is { } target && target.Existing.Is(true) == Answer.No)
                context.Report(held.Level, $"'{held.Path}' lets nobody write '{path}', deployments of this topology included: a later change is refused (ScopeLocked) until somebody takes the lock away; CanNotDelete keeps it from being deleted only");
        }
    }
}

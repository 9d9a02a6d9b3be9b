using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>What others have in, or on, something that is to go: Azure deletes nothing that is in use, by whomever. Found before the first write, as locks are.</summary>
internal sealed class ForeignUsers(ActualState actual)
{
    // Most plans delete nothing.
    private readonly Lazy<ILookup<string, ActualResource>> _inside =
        new(() => actual.Resources.Where(resource => resource.Type is IChildType).ToLookup(resource => ((IChildType)resource.Type).ParentOf(resource.Id), ResourceId.Comparer));

    // An application security group does not say whom it is of: rules and endpoints name it, as far as they were read.
    private readonly Lazy<ILookup<string, string>> _naming = new(() => actual.Resources.Where(resource => resource.Type is NetworkSecurityGroups or PrivateEndpoints)
        .SelectMany(resource => ActualReferences.Of(resource), (resource, named) => (named, resource.Id)).ToLookup(pair => pair.named, pair => pair.Id, ResourceId.Comparer));

    /// <summary>Notes one problem for each deletion that Azure would refuse.</summary>
    public void Check(IReadOnlyCollection<Step> deletions, DesiredTopology desired, PlanInput input)
    {
        var deleted = deletions.Select(step => step.Resource.Id).ToHashSet(ResourceId.Comparer);
        foreach (var step in deletions.Where(step => step.Mode == WriteMode.Delete))
        {
            string[] users = actual.Find(step.Resource.Id) is { } resource ? [.. Of(resource).Where(id => !IsOurs(id, resource.Id)).Distinct(ResourceId.Comparer)] : [];
            if (users.Length > 0)
            {
                input.Problems.Add(new PlanningProblem(
                    "IVD9008",
                    $"'{step.Path}' is to be deleted, and Azure deletes nothing that is in use, here by {string.Join(", ", users.Select(user => $"'{ResourceId.Name(user)}' ({user})"))}. Nothing was changed: keep it in the code, or have that taken away first",
                    step.Path));
            }
        }

        // What the code has is changed before anything goes. In a group of ours others have theirs.
        bool IsOurs(string id, string used) => ResourceId.SelfAndAbove(id).TakeWhile(above => !ResourceId.Same(above, used)).Any(above => deleted.Contains(above) || desired.FindId(above) is { IsExisting: false, Type.Tier: not Tier.Group });
    }

    /// <summary>Ids of what uses a resource, or what is in it.</summary>
    public IEnumerable<string> Of(ActualResource resource) => resource.Type.UsersOf(resource.Body)
        .Concat(resource.Type is ApplicationSecurityGroups ? _naming.Value[resource.Id] : [])
        .Concat(_inside.Value[resource.Id].Where(child => child.Type.IsMarked).Select(child => child.Id))
        .Concat(_inside.Value[resource.Id].Where(child => child.Type.GoesWithParent).SelectMany(Of));
}

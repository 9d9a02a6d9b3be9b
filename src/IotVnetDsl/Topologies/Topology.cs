namespace IotVnetDsl;

/// <summary>
/// What a team deploys as one. Public properties of a resource type, of a sequence of them, or of a <see cref="Module"/> declare;
/// public static properties of the topology's own type are its variants.
/// </summary>
public abstract record Topology
{
    /// <summary>
    /// Stable id, unique among a team's topologies. Resources are marked with it as owned (tag <c>hidden-iotvnet</c>), so changing it
    /// makes them strangers.
    /// </summary>
    public abstract string Id { get; }

    /// <summary>The resource group of all resources that state none.</summary>
    public abstract ResourceGroup ResourceGroup { get; }

    /// <summary>The region of all resources that state none; unset = that of the resource group.</summary>
    public virtual Region? Region => null;

    /// <summary>Id of the subscription of all resource groups that state none; unset = the one that the deployment is pointed at.</summary>
    public virtual string? Subscription => null;

    /// <summary>
    /// The cloud that the topology is for: it decides where a deployment signs in, which regions there are, and the names of hosts and zones. Unset =
    /// <see cref="Cloud.AzureCloud"/>.
    /// </summary>
    public virtual Cloud? Cloud => null;

    /// <summary>Tags of every resource that can have tags.</summary>
    public virtual ValueList<Tag>? Tags => null;
}

namespace IotVnetDsl;

/// <summary>A reusable part of a topology: its public properties declare resources as a topology's do.</summary>
public abstract record Module
{
    /// <summary>Name of the module among its siblings; the key of its path in a sequence.</summary>
    public abstract string Name { get; init; }

    /// <summary>The resource group of the module's resources that state none; unset = that of what surrounds it.</summary>
    public virtual ResourceGroupReference? ResourceGroup => null;

    /// <summary>The region of the module's resources that state none; unset = that of what surrounds it.</summary>
    public virtual Region? Region => null;

    /// <summary>Tags of every resource of the module that can have tags, added to those of what surrounds it.</summary>
    public virtual ValueList<Tag>? Tags => null;
}

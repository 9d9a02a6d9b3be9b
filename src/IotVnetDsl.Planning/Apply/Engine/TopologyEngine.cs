namespace IotVnetDsl.Planning.Apply.Engine;

/// <summary>Who carries out the writes of a deployment.</summary>
public enum TopologyEngine
{
    /// <summary>This process, one request for each.</summary>
    Direct,

    /// <summary>Azure Resource Manager's own engine, as far as it can: creations are handed to it as deployments of templates, the rest stays here.</summary>
    Arm,
}
